/** Table 四 turned on its side: results down the page, groups across it or one after the other. */
import type { Form } from '../form/form.ts';
import { bare } from './characters.ts';
import { disputeGroup, resultColumn } from './form.ts';
import type { Line, LineFigure } from './lines.ts';

/** The name of a group before that of a result. */
const groupBefore = /^.*(?:行政复议|起诉|诉讼)(?:案件)?(?:[—–\-－:：、的]|——)*(?=.)/;

/** The result that a row is labelled with; a group's name may stand before it. */
function resultOf(label: string, form: Form): number {
  const [last = ''] = label.trim().split(/\s+/).slice(-1);
  return resultColumn(form)([last.replace(groupBefore, '')]);
}

const groupsInOrder = /行政复议.*(?:未经复议|直接起诉).*复议后/;

/**
 * The lines with the figures of each group in one, where every result of every group is there once; undefined for
 * a table that stands as the form has it.
 */
export function upright(lines: readonly Line[], form: Form): Line[] | undefined {
  const { disputesColumns, disputesRows } = form;
  const found = disputesRows.map(() => disputesColumns.map((): LineFigure[] => []));
  const used = new Set<Line>();
  let group = -1;
  let inOrder = false;
  for (const line of lines) {
    const named = disputeGroup(line.label);
    if (named >= 0) group = named;
    if (groupsInOrder.test(bare(line.label))) inOrder = true;
    const result = line.figures.length > 0 ? resultOf(line.label, form) : -1;
    if (result < 0) continue;
    const filled = line.figures.filter(({ text }) => bare(text) !== '');
    const isWhole = line.figures.length === 1 || line.figures.length === disputesRows.length;
    const figures = isWhole ? line.figures : filled;
    if (figures.length === 1 && group >= 0) found[group]![result]!.push(figures[0]!);
    else if (figures.length === disputesRows.length) {
      const under = figures.map(({ heads }) => disputeGroup(heads.join(' ')));
      const isHeaded = new Set(under).size === disputesRows.length && !under.includes(-1);
      if (!isHeaded && !(inOrder && under.every((one) => one === -1))) return undefined;
      for (const [index, figure] of figures.entries()) found[isHeaded ? under[index]! : index]![result]!.push(figure);
    } else continue;
    used.add(line);
  }
  if (!found.flat().every(({ length }) => length === 1)) return undefined;
  const turned = found.map(
    (figures, index): Line => ({
      label: disputesRows[index]!.label,
      figures: figures.map(([figure]) => ({ ...figure!, heads: [] })),
    }),
  );
  return [...lines.filter((line) => !used.has(line) && line.figures.length > 0), ...turned];
}
