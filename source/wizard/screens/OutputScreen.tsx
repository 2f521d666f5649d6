import { basename, dirname } from 'node:path';
import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { existingFiles, writeFiles } from '../../disk/writeFiles.ts';
import { cleanLine } from '../../editing/clean.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { Line, type Part } from '../components/Line.tsx';
import { useKeys } from '../hooks/useKeys.ts';
import type { useLatest } from '../hooks/useLatest.ts';
import { type CommandName, commandOf } from '../keys.ts';
import { openFile } from '../openFile.ts';
import { choose, chosenFormats, fileToOpen, folderOf, inFolder, type Output, outputRows } from '../output/choices.ts';
import { documentsOf } from '../output/writing.ts';
import type { Look } from '../theme.ts';

interface OutputScreenProps {
  readonly report: Report;
  /** Last year's report, for the charts. */
  readonly prior: Report | null;
  readonly findings: readonly Finding[];
  /** Kept outside, so that the choices are still there after a look at something else. */
  readonly output: ReturnType<typeof useLatest<Output>>;
  readonly isActive: boolean;
  readonly columns: number;
  /** Called for the keys that belong to the editor: the steps, leaving, undo. */
  readonly onCommand: (command: CommandName) => void;
}

/** A sentence or a path on as many lines as it needs. */
const inLines = (text: string, look: Look, columns: number, indent = ' '): Part[][] =>
  wrap(text, columns - indent.length - 1).map((line) => [{ text: indent + text.slice(line.start, line.end), look }]);

/** The names of written files under the folder that they lie in. */
function filesIn(paths: readonly string[], columns: number): Part[][] {
  return [
    ...inLines(dirname(paths[0] ?? ''), 'quiet', columns, '   '),
    ...paths.flatMap((path) => inLines(basename(path), 'plain', columns, '   ')),
  ];
}

/** Formats, the folder, and the files that were written. */
export function OutputScreen({
  report,
  prior,
  findings,
  output: { value: output, latest, change },
  isActive,
  columns,
  onCommand,
}: OutputScreenProps) {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  // What was written of an earlier state is no news any more.
  const phase: Output['phase'] =
    output.phase.kind === 'done' && output.phase.report !== report ? { kind: 'choose' } : output.phase;
  const enter = (next: Output['phase']) => change((before) => ({ ...before, phase: next }));

  const write = async (force: boolean) => {
    const wanted = latest();
    if (chosenFormats(wanted).length === 0 && !wanted.ticked.includes('charts')) {
      return enter({ kind: 'choose', problem: '请先用空格选中至少一种格式。' });
    }
    enter({ kind: 'writing', paths: [] });
    try {
      const { documents, remark } = await documentsOf({ report, prior, findings, ticked: wanted.ticked });
      const folder = folderOf(wanted.folder);
      if (documents.length === 0) return enter({ kind: 'choose', ...(remark ? { problem: remark } : {}) });
      const taken = force ? [] : existingFiles(documents, folder);
      if (taken.length > 0) return enter({ kind: 'exists', paths: taken });
      const paths = await writeFiles(documents, folder, { force });
      // From the folder, where letters are text, to where O is a key.
      change((before) => ({
        ...before,
        row: 0,
        phase: { kind: 'done', paths, report, ...(remark ? { remark } : {}) },
      }));
    } catch (error) {
      enter({ kind: 'choose', problem: (error as Error).message });
    }
  };

  const openWritten = (path: string) => {
    const say = (remark: string) =>
      change((before) => (before.phase.kind === 'done' ? { ...before, phase: { ...before.phase, remark } } : before));
    openFile(path).then(
      () => say(`已交给系统打开：${basename(path)}`),
      (error: Error) => say(error.message),
    );
  };

  useKeys((press) => {
    const now = latest();
    const name =
      press.kind === 'text' ? (press.text === ' ' ? 'space' : press.text) : press.kind === 'key' ? press.name : '';
    if (now.phase.kind === 'writing') return;
    if (now.phase.kind === 'exists') {
      const answer = commandOf('question', name);
      if (answer === 'yes') void write(true);
      else if (answer === 'leave') onCommand('leave');
      else enter({ kind: 'choose' });
      return;
    }
    if (press.kind === 'paste') {
      if (inFolder(now)) change((before) => ({ ...before, folder: before.folder + cleanLine(press.text) }));
      return;
    }
    // In the folder the letters are text, which the input takes by itself.
    if (inFolder(now) && press.kind === 'text') return;
    const command = name === 'tab' ? 'tab' : commandOf('output', name);
    const path = fileToOpen(now);
    const isDone = phase.kind === 'done' && now.phase.kind === 'done';
    if (command === 'open-written') {
      if (isDone && path) openWritten(path);
    } else if (command === 'up' || command === 'down' || command === 'toggle' || command === 'tab') {
      change((before) => (isDone ? { ...before, phase: { kind: 'choose' } } : choose(before, command)));
    } else if (command === 'enter') {
      if (isDone) enter({ kind: 'choose' });
      else void write(false);
    } else if (command && command !== 'left' && command !== 'right') onCommand(command);
  }, isActive);

  const lines: Part[][] = [];
  if (phase.kind === 'exists') {
    lines.push([{ text: ' 已经有同名文件，要覆盖吗？ Y 覆盖，N 不写', look: 'warning' }]);
    lines.push(...filesIn(phase.paths, columns));
  } else if (phase.kind === 'done') {
    lines.push([{ text: ` 已写好 ${phase.paths.length} 个文件：`, look: 'done' }]);
    lines.push(...filesIn(phase.paths, columns), [{ text: '' }]);
    if (phase.remark) lines.push(...inLines(phase.remark, 'warning', columns));
    lines.push([{ text: ' O 打开看看   空格 再选别的格式   Ctrl+C 按两次离开', look: 'quiet' }]);
  }
  if (lines.length > 0) {
    return [[{ text: ' 输出文件', look: 'title' } as Part], ...lines].map((parts, index) => (
      <Line key={index} parts={parts} />
    ));
  }
  const standing: Part =
    errors > 0
      ? {
          text: ` 还有 ${errors} 处错误没有改：写出的文件会带“草稿”标记。到“审核”里可以逐条去改。`,
          look: 'warning',
        }
      : { text: ' 没有错误，可以写出正式文件。', look: 'done' };
  const problem = phase.kind === 'choose' ? phase.problem : '正在写……';
  return (
    <>
      <Line parts={[{ text: ' 输出文件', look: 'title' }]} />
      <Line parts={[standing]} />
      <Line parts={[{ text: '' }]} />
      {outputRows.map(({ id, name, help }, index) => {
        const look = index === output.row ? 'focus' : 'plain';
        const mark: Part = { text: index === output.row ? ' > ' : '   ', look: 'focus' };
        if (id !== 'folder') {
          const tick = `[${output.ticked.includes(id) ? 'x' : ' '}] ${padEnd(name, 16)}`;
          return <Line key={id} parts={[mark, { text: tick, look }, { text: help, look: 'quiet' }]} />;
        }
        return (
          <Box key={id} width={columns - 1}>
            <Line parts={[mark, { text: `${name} `, look }]} />
            <TextInput
              value={output.folder}
              onChange={(folder) => change((before) => ({ ...before, folder }))}
              focus={isActive && inFolder(output)}
              showCursor
            />
          </Box>
        );
      })}
      <Line parts={[{ text: '' }]} />
      {(problem ? inLines(problem, phase.kind === 'choose' ? 'error' : 'quiet', columns) : []).map((parts, index) => (
        <Line key={index} parts={parts} />
      ))}
    </>
  );
}
