import { useEffect, useMemo, useState } from 'react';
import { readTemplates } from '../../disk/templates.ts';
import { templatesFolder } from '../../drafts/folder.ts';
import type { Report } from '../../report/report.ts';
import { draftMarkOf, type Finding } from '../../rules/finding.ts';
import { graphemes, padEnd, width } from '../../text/width.ts';
import type { Block } from '../../writers/blocks.ts';
import { renderBlocks } from '../../writers/renderDocument.ts';
import { Line, type Part } from '../components/Line.tsx';
import { useKeys } from '../hooks/useKeys.ts';
import { type CommandName, commandOf } from '../keys.ts';
import { previewLines } from '../preview/previewLines.ts';

interface PreviewScreenProps {
  /** As it is written, with the figures in its texts filled in. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly isActive: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Called for the keys that belong to the editor: going back, leaving. */
  readonly onCommand: (command: CommandName) => void;
}

/** Longer lines are hard to read; the page stands in the middle of a wider window. */
const widestPage = 116;
const sideways = 8;

/** In old consoles of Windows, and wherever NIANBAO_ASCII says so, box characters are two columns wide. */
const isPlain = (): boolean => {
  const { NIANBAO_ASCII: wish, WT_SESSION: terminal, TERM_PROGRAM: program } = process.env;
  return wish === undefined ? process.platform === 'win32' && !terminal && !program : wish === '1';
};

/** A line without its first columns; half of a wide character becomes a space. */
function cutStart(text: string, columns: number): string {
  if (columns === 0) return text;
  let used = 0;
  let result = '';
  for (const grapheme of graphemes(text)) {
    const size = width(grapheme);
    if (used >= columns) result += grapheme;
    else if (used + size > columns) result += ' ';
    used += size;
  }
  return result;
}

/** The document as it will be written, to be scrolled through. */
export function PreviewScreen({ report, findings, isActive, columns, rows, onCommand }: PreviewScreenProps) {
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [top, setTop] = useState(0);
  const [pan, setPan] = useState(0);
  useEffect(() => {
    let current = true;
    const make = async () => renderBlocks(report, readTemplates(templatesFolder()), draftMarkOf(findings));
    make().then(
      (made) => current && setBlocks(made),
      (error: Error) => current && setProblem(error.message),
    );
    return () => {
      current = false;
    };
  }, [report, findings]);

  const page = Math.min(widestPage, columns - 4);
  const lines = useMemo(() => previewLines(blocks ?? [], page, { plain: isPlain() }), [blocks, page]);
  const widest = useMemo(
    () => lines.reduce((most, line) => (line.wide ? Math.max(most, width(line.parts[0]!.text)) : most), page),
    [lines, page],
  );
  const height = Math.max(1, rows - 2);
  const last = Math.max(0, lines.length - height);
  const first = Math.min(top, last);

  useKeys((press) => {
    if (press.kind === 'paste') return;
    const command = commandOf('preview', press.kind === 'key' ? press.name : press.text === ' ' ? 'space' : press.text);
    const by = (change: number) => setTop((before) => Math.max(0, Math.min(last, Math.min(before, last) + change)));
    const aside = (change: number) => setPan((before) => Math.max(0, Math.min(widest - page, before + change)));
    if (command === 'up') by(-1);
    else if (command === 'down') by(1);
    else if (command === 'page-up') by(1 - height);
    else if (command === 'page-down') by(height - 1);
    else if (command === 'line-start') by(-last);
    else if (command === 'line-end') by(last);
    else if (command === 'left') aside(-sideways);
    else if (command === 'right') aside(sideways);
    else if (command) onCommand(command);
  }, isActive);

  const shown = lines.slice(first, first + height);
  const margin = ' '.repeat(Math.max(0, Math.floor((columns - page) / 2)));
  const position = blocks ? `${first + 1}-${first + shown.length} / ${lines.length} 行` : '';
  const section = shown.find((line) => line.section !== '')?.section ?? '';
  const title: Part[] = [
    { text: ` ${padEnd(`预览${section && `：${section}`}`, columns - width(position) - 3)} `, look: 'title' },
    { text: position, look: 'quiet' },
  ];
  const hint =
    widest > page && shown.some((line) => line.wide) ? ' 表格比窗口宽，用 ← → 左右移动；也可以把窗口拉宽。' : '';
  return (
    <>
      <Line parts={title} />
      <Line
        parts={
          problem ? [{ text: ` ${problem}`, look: 'error' }] : [{ text: blocks ? hint : ' 正在排版……', look: 'quiet' }]
        }
      />
      {shown.map(({ parts, wide }, index) => (
        <Line key={index} parts={[{ text: margin }, ...(wide ? [{ text: cutStart(parts[0]!.text, pan) }] : parts)]} />
      ))}
    </>
  );
}
