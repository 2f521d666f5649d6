import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { useState } from 'react';
import { cleanLine } from '../../editing/clean.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd } from '../../text/width.ts';
import { type FormatId, formats } from '../../writers/formats.ts';
import { renderDocument } from '../../writers/renderDocument.ts';
import { existingFiles, writeDocuments } from '../../writers/writeDocuments.ts';
import { Line, type Part } from '../components/Line.tsx';
import { useKeys } from '../hooks/useKeys.ts';
import { type CommandName, commandOf } from '../keys.ts';
import { severityWord } from '../severity.ts';

interface OutputScreenProps {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly isActive: boolean;
  readonly columns: number;
  /** Called for the keys that belong to the editor: the steps, leaving, undo. */
  readonly onCommand: (command: CommandName) => void;
}

type Phase =
  | { readonly kind: 'choose'; readonly problem?: string }
  | { readonly kind: 'exists'; readonly paths: readonly string[] }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly paths: readonly string[] };

/** A typed folder as a path: ~ is the home folder, what is relative counts from where the program was started. */
const folderOf = (typed: string): string => resolve(cleanLine(typed).replace(/^~(?=$|[/\\])/, homedir()) || '.');

/** Formats, the folder, and the files that were written. */
export function OutputScreen({ report, findings, isActive, columns, onCommand }: OutputScreenProps) {
  const [chosen, setChosen] = useState<readonly FormatId[]>(['md', 'html']);
  const [folder, setFolder] = useState(process.cwd());
  const [row, setRow] = useState(0);
  const [phase, setPhase] = useState<Phase>({ kind: 'choose' });
  const errors = findings.filter((finding) => finding.severity === 'error');
  const inFolder = row === formats.length;

  const write = async (force: boolean) => {
    if (chosen.length === 0) return setPhase({ kind: 'choose', problem: '请先用空格选中至少一种格式。' });
    setPhase({ kind: 'writing' });
    try {
      const draft =
        errors.length > 0
          ? { draft: { findings: findings.map((finding) => `${severityWord[finding.severity]}：${finding.message}`) } }
          : {};
      const documents = await Promise.all(
        formats.filter(({ id }) => chosen.includes(id)).map(({ id }) => renderDocument(report, id, draft)),
      );
      const target = folderOf(folder);
      const taken = force ? [] : existingFiles(documents, target);
      if (taken.length > 0) return setPhase({ kind: 'exists', paths: taken });
      setPhase({ kind: 'done', paths: await writeDocuments(documents, target, { force }) });
    } catch (error) {
      setPhase({ kind: 'choose', problem: (error as Error).message });
    }
  };

  useKeys((press) => {
    if (phase.kind === 'writing') return;
    if (phase.kind === 'exists') {
      const answer =
        press.kind === 'paste' ? null : commandOf('question', press.kind === 'key' ? press.name : press.text);
      if (answer === 'yes') void write(true);
      else if (answer === 'leave') onCommand('leave');
      else setPhase({ kind: 'choose' });
      return;
    }
    if (press.kind === 'paste') {
      if (inFolder) setFolder((before) => before + cleanLine(press.text));
      return;
    }
    const name = press.kind === 'key' ? press.name : press.text === ' ' ? 'space' : press.text;
    // In the folder the letters are text, which the input takes by itself.
    if (inFolder && press.kind === 'text') return;
    const command = commandOf('output', name);
    if (command === 'up') setRow((before) => Math.max(0, before - 1));
    else if (command === 'down' || name === 'tab') setRow((before) => Math.min(formats.length, before + 1));
    else if (command === 'toggle') {
      const id = formats[row]?.id;
      if (id) setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
    } else if (command === 'enter') void write(false);
    else if (command && command !== 'left' && command !== 'right') onCommand(command);
  }, isActive);

  const lines: Part[][] = [];
  if (phase.kind === 'exists') {
    lines.push([{ text: ' 已经有同名文件，要覆盖吗？ Y 覆盖，N 不写', look: 'warning' }]);
    for (const path of phase.paths) lines.push([{ text: `   ${path}` }]);
  } else if (phase.kind === 'writing') {
    lines.push([{ text: ' 正在写……' }]);
  } else if (phase.kind === 'done') {
    lines.push([{ text: ' 已写好：', look: 'done' }]);
    for (const path of phase.paths) lines.push([{ text: `   ${path}` }]);
  } else if (phase.problem) {
    lines.push([{ text: ` ${phase.problem}`, look: 'error' }]);
  }
  return (
    <>
      <Line parts={[{ text: ' 输出文件', look: 'title' }]} />
      <Line
        parts={
          errors.length > 0
            ? [
                {
                  text: ` 还有 ${errors.length} 处错误没有改：写出的文件会带“草稿”标记。到“审核”里可以逐条去改。`,
                  look: 'warning',
                },
              ]
            : [{ text: ' 没有错误，可以写出正式文件。', look: 'done' }]
        }
      />
      <Line parts={[{ text: '' }]} />
      {formats.map((format, index) => (
        <Line
          key={format.id}
          parts={[
            { text: index === row ? ' > ' : '   ', look: 'focus' },
            {
              text: `[${chosen.includes(format.id) ? 'x' : ' '}] ${padEnd(format.name, 16)}`,
              look: index === row ? 'focus' : 'plain',
            },
            { text: format.help, look: 'quiet' },
          ]}
        />
      ))}
      <Box width={columns - 1}>
        <Line
          parts={[
            { text: inFolder ? ' > ' : '   ', look: 'focus' },
            { text: '写到文件夹 ', look: inFolder ? 'focus' : 'plain' },
          ]}
        />
        <TextInput
          value={folder}
          onChange={setFolder}
          focus={isActive && inFolder && phase.kind !== 'exists'}
          showCursor
        />
      </Box>
      <Line parts={[{ text: '' }]} />
      {lines.map((parts, index) => (
        <Line key={index} parts={parts} />
      ))}
    </>
  );
}
