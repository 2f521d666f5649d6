/** All findings as a list one can walk, those waived last; the one in focus whole, with its words, its basis and its repair. */
import { placeWords } from '../../editing/describeChange.ts';
import type { Waiver } from '../../editing/state.ts';
import { formOf } from '../../form/forms.ts';
import { headingOf } from '../../form/sections.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { findRule } from '../../rules/registry.ts';
import { mayBeWaived, waiverOf } from '../../rules/waiver.ts';
import { padEnd, width } from '../../text/width.ts';
import { atMost, besides, inLines, shorten } from '../components/parts.ts';
import { glyphs } from '../glyphs.ts';
import { isPending } from '../pending.ts';
import { findingChip } from '../severity.ts';
import { countWords } from '../standing.ts';
import { partOfPlace } from '../steps.ts';
import { type Parts, type Room, wideColumns } from '../view.ts';
import { messageOf } from './messageOf.ts';
import { pageTop } from './pages.ts';
import { besideFinding, passageLines } from './passage.ts';
import { whyFinding } from './why.ts';

export interface ReviewShown {
  readonly report: Report;
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly waivers: readonly Waiver[];
  readonly index: number;
}

/** Columns of a quotation in which one knows the passage again. */
const shortestQuotation = 12;

/** 基本, or the numeral of the section. */
function sectionWord(report: Report, finding: Finding): string {
  const part = partOfPlace(finding.place);
  return part === 'basics' ? '基本' : formOf(report).sectionOf(part).numeral;
}

/** A message as a list shows it: what is wrong behind a long quotation is still to be seen, and the quotation shortened for it. */
export function listed(message: string, columns: number): string {
  const [quoted = ''] = (message.match(/“[^”]*”/g) ?? []).sort((one, other) => other.length - one.length);
  const room = columns - (width(message) - width(quoted)) - width('“”');
  if (width(message) <= columns || room < shortestQuotation) return message;
  return message.replace(quoted, () => `“${shorten(quoted.slice(1, -1), room)}”`);
}

function listLine(shown: ReviewShown, position: number, columns: number): Parts {
  const all = [...shown.open, ...shown.waived];
  const finding = all[position]!;
  const focused = position === shown.index;
  const isWaived = position >= shown.open.length;
  const mark = finding.repair && !isWaived ? ' 可改' : '';
  const room = columns - 7 - width(mark);
  const section = sectionWord(shown.report, finding);
  const text = `${section} ${listed(messageOf(shown.report, finding), room - width(section) - 1)}`;
  return [
    { text: focused ? '>' : ' ' },
    isWaived ? { text: ' 放 ', look: 'quiet' as const } : findingChip(shown.report, finding),
    { text: ` ${padEnd(shorten(text, room), room)}`, look: focused ? 'focus' : isWaived ? 'quiet' : 'plain' },
    ...(mark ? [{ text: mark, look: 'done' as const }] : []),
  ];
}

/** The finding in focus, whole. */
export function detailLines(shown: ReviewShown, columns: number, rows: number): Parts[] {
  const finding = [...shown.open, ...shown.waived][shown.index];
  if (!finding) return [];
  const { report } = shown;
  const part = partOfPlace(finding.place);
  const cell = formOf(report).findCell(finding.place);
  const place =
    cell || part === 'overview' || part === 'basics'
      ? placeWords(report, finding.place)
      : headingOf(formOf(report).sectionOf(part));
  const reason = waiverOf(shown.waivers, finding)?.reason;
  const basis = findRule(finding.rule)?.basis ?? '';
  const passage = passageLines(report, finding, columns, '   ', 6);
  const why = whyFinding(report, finding).flatMap((line) => inLines(line, 'plain', columns, '   '));
  const lines: Parts[] = [
    [{ text: ` ${shorten(place || '整份报告', columns - 2)}`, look: 'title' }],
    ...inLines(messageOf(report, finding), 'plain', columns),
    ...passage,
    ...besideFinding(finding, columns),
    ...why,
    ...(finding.repair ? inLines(`可改：按 F5，${finding.repair.label}`, 'done', columns) : []),
    ...(reason === undefined ? [] : inLines(`放过的理由：${reason}（S 改理由或取消放过）`, 'plain', columns)),
    ...(basis ? inLines(`依据 ${basis}`, 'quiet', columns) : []),
    ...(mayBeWaived(finding) || reason !== undefined || isPending(report, finding)
      ? []
      : inLines('这一条是确定的错，不能放过', 'quiet', columns)),
  ];
  return atMost(lines, rows);
}

/** The review in a room of some columns and rows: the list above or at the left, the finding in focus below or at the right. */
export function reviewView(shown: ReviewShown, { columns, rows }: Room): Parts[] {
  const count = shown.open.length + shown.waived.length;
  if (count === 0) {
    return [
      [{ text: ' 审核', look: 'title' }],
      [{ text: '' }],
      [{ text: ' 没有发现问题。按 Enter 去输出文件。', look: 'done' }],
    ];
  }
  const position = `第 ${shown.index + 1} / ${count} 条`;
  const room = columns - width(position) - 3;
  const head: Parts = [
    {
      text: ` ${padEnd(shorten(`审核：${countWords(shown.report, shown.open, shown.waived.length)}`, room), room)} `,
      look: 'title',
    },
    { text: position, look: 'quiet' },
  ];
  const list = (height: number, across: number): Parts[] => {
    const top = pageTop(shown.index, height, count);
    return Array.from({ length: Math.min(height, count - top) }, (_, row) => listLine(shown, top + row, across));
  };
  if (columns >= wideColumns) {
    const left = Math.floor(columns * 0.48);
    return [head, ...besides(list(rows - 1, left), detailLines(shown, columns - left - 4, rows - 1), left, rows - 1)];
  }
  const detail = detailLines(shown, columns, Math.max(4, Math.min(12, rows - 6)));
  const height = Math.max(2, rows - 2 - detail.length);
  const shownList = list(height, columns);
  const rule: Parts = [{ text: ` ${glyphs().across.repeat(columns - 3)}`, look: 'quiet' }];
  return [head, ...shownList, rule, ...detail];
}
