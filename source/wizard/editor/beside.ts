/** What stands beside the work (or below it, where the window is narrow): last year, where a figure comes from, the finding. */
import { placeWords } from '../../editing/describeChange.ts';
import { fieldOf } from '../../editing/fields.ts';
import type { Cell } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { rowName } from '../../report/places.ts';
import { lastYearWord } from '../../report/priorLink.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { atMost, inLines } from '../components/parts.ts';
import { doubtAt } from '../doubtful.ts';
import { findingChip } from '../severity.ts';
import type { Part, Parts } from '../view.ts';
import { messageOf } from './messageOf.ts';
import { besideFinding, passageLines } from './passage.ts';
import type { EditorState } from './state.ts';
import { lastYearLines, lastYearsText } from './textView.ts';
import { lastYearWords, whyCell, whyFinding } from './why.ts';

/** A sentence behind its chip, the lines below indented under it. */
function chipLines(report: Report, finding: Finding, columns: number): Part[][] {
  const chip = findingChip(report, finding);
  return inLines(messageOf(report, finding), 'plain', columns, '     ').map((line, row) =>
    row === 0 ? [{ text: ' ' }, chip, ...line.slice(1)] : line,
  );
}

/** The finding with its words and its chain, and the keys for the next one. */
function findingLines(state: EditorState, finding: Finding, position: string, columns: number): Parts[] {
  const { report } = state.session;
  const keys = `${finding.repair ? 'F5 照改  ' : ''}F8 下一处  F7 上一处`;
  return [
    ...chipLines(report, finding, columns),
    ...passageLines(report, finding, columns, '   ', 6),
    ...besideFinding(finding, columns),
    ...whyFinding(report, finding).flatMap((line) => inLines(line, 'quiet', columns, '   ')),
    [{ text: ` ${position ? `${position}  ` : ''}${keys}`, look: 'quiet' }],
  ];
}

/** Of a cell: its full label, what it means, last year's figure, the chain of cells it stands in. */
function cellLines(state: EditorState, cell: Cell, finding: Finding | undefined, columns: number): Parts[] {
  const { session, prior } = state;
  const before = lastYearWords(session.report, prior, cell);
  const lines = state.ledger[cell.id];
  const chain = [...(lines ? [`台账${lines}`] : []), ...whyCell(session.report, cell)];
  const tells = finding !== undefined && whyFinding(session.report, finding).length > 0;
  return [
    ...inLines(`${rowName(cell.row)} · ${cell.column.label}`, 'title', columns),
    ...(cell.row.help ? inLines(cell.row.help, 'quiet', columns) : []),
    ...(before ? [[{ text: '' }], ...inLines(before, 'plain', columns)] : []),
    [{ text: '' }],
    // Where the finding tells its own chain, the row is enough.
    ...(tells ? chain.slice(0, 1) : chain).flatMap((line) => inLines(line, 'plain', columns)),
  ];
}

/** The lines beside the field in focus; `position` is 1/4 处. */
export function besideLines(
  state: EditorState,
  finding: Finding | undefined,
  position: string,
  columns: number,
  rows: number,
): Parts[] {
  const { session, prior } = state;
  const { report, field } = session;
  const cell = formOf(report).findCell(field);
  const about = finding ? findingLines(state, finding, position, columns) : [];
  if (cell) {
    const lines = cellLines(state, cell, finding, columns);
    return atMost(about.length > 0 ? [...lines, [{ text: '' }], ...about] : lines, rows);
  }
  const found = fieldOf(report, field)!;
  const before = lastYearsText(prior, field);
  const doubt = doubtAt(prior, field);
  const meaning = [
    ...inLines(found.field.hint, 'quiet', columns),
    ...(doubt ? inLines(`去年的这一段没有读准：${doubt}`, 'warning', columns) : []),
  ];
  if (before === '' || found.field.kind !== 'text') {
    const lines = [[{ text: ` ${placeWords(report, field)}`, look: 'title' as const }], ...meaning];
    return atMost(about.length > 0 ? [...lines, [{ text: '' }], ...about] : lines, rows);
  }
  const room = Math.max(4, rows - meaning.length - (about.length > 0 ? about.length + 1 : 0) - 2);
  const page = lastYearLines(before, columns - 2, room, state.besideTop);
  return atMost(
    [
      ...meaning,
      [
        { text: ` ${lastYearWord(report, prior)}的文字`, look: 'title' },
        { text: page.position, look: 'quiet' },
      ],
      ...page.lines.map((text): Parts => [{ text: ` ${text}`, look: 'quiet' }]),
      ...(about.length > 0 ? [[{ text: '' }], ...about] : []),
    ],
    rows,
  );
}
