/** The files of a sum: the 汇总表, the parent's report with tables 二 to 四 filled, the result as JSON. */

import { unsettled } from '../desk/gather.ts';
import { type DeskResult, resultToJson } from '../desk/result.ts';
import { inScope } from '../desk/sum.ts';
import type { Scope } from '../desk/unitName.ts';
import { explanationWord, scopeWord } from '../desk/words.ts';
import { readTemplates } from '../disk/templates.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import { guessKind } from '../form/unitKinds.ts';
import { emptyReport } from '../report/empty.ts';
import { printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { fileName } from '../writers/fileName.ts';
import { renderDocument } from '../writers/renderDocument.ts';
import type { ListPage, SumContent, UnitRow } from '../writers/sumWorkbook.ts';

export type SumFormat = 'xlsx' | 'docx' | 'html' | 'md' | 'json';

/** The parent's report with the sums in its tables and nothing in its texts. */
export function draftOf({ gathering, sums }: DeskResult, scope: Scope): Report {
  const { parent, year } = gathering;
  return { ...emptyReport(parent, year, guessKind(parent)), figures: sums[scope] };
}

/** How many units a sum holds, and whose figures it lacks: one sentence. */
export function noteOf({ gathering, sums }: DeskResult, scope: Scope): string {
  const counted = inScope(gathering.counted, scope).length;
  const wanted = ({ scope: own }: { scope: Scope }) => scope === 'area' || own === 'own';
  const [unreadable, wrongYear] = [unsettled(gathering.unreadable), unsettled(gathering.wrongYear)];
  const missing = gathering.missing.filter(wanted).map(({ name }) => name);
  const absent = [
    ...(missing.length > 0 ? [`缺报 ${missing.length} 个：${missing.join('、')}`] : []),
    ...(gathering.lapsed.length > 0 ? [`上年报过而今年没有收到 ${gathering.lapsed.length} 个`] : []),
    ...(unreadable.length > 0 ? [`读不了 ${unreadable.length} 份`] : []),
    ...(wrongYear.length > 0 ? [`年度不对 ${wrongYear.length} 份`] : []),
    ...(sums.gaps.length > 0 ? [`有 ${sums.gaps.length} 格缺数`] : []),
  ];
  return `表二至表四由 ${counted} 个单位的报告相加（${scopeWord[scope]}）${absent.length > 0 ? `；${absent.join('；')}` : ''}。`;
}

function unitRows({ gathering }: DeskResult): UnitRow[] {
  const nothing = { file: '', figures: {}, errors: null, warnings: null, worst: '' };
  const listed = gathering.counted.map(
    ({ unit, category, scope, report, others, near, tooHigh }): UnitRow => ({
      unit,
      category,
      scope,
      state: [
        '已收',
        ...(others.length > 0 ? [`另有 ${others.length} 稿`] : []),
        ...(near === null ? [] : ['名称待核']),
        ...(tooHigh ? ['级别待核'] : []),
      ].join('，'),
      file: report.file,
      figures: report.figures,
      errors: report.errors,
      warnings: report.warnings,
      worst: report.worst ?? '',
    }),
  );
  return [
    ...listed,
    ...gathering.missing.map(
      ({ name, category, scope }): UnitRow => ({ ...nothing, unit: name, category, scope, state: '缺报' }),
    ),
    ...gathering.lapsed.map(
      ({ name, scope }): UnitRow => ({ ...nothing, unit: name, category: '', scope, state: '上年报过，今年未收到' }),
    ),
    ...gathering.wrongYear.map(
      ({ unit, scope, report }): UnitRow => ({
        ...nothing,
        unit,
        category: '',
        scope,
        state: `${report.year} 年度`,
        file: report.file,
      }),
    ),
    ...gathering.unreadable.map(
      ({ unit, scope, file, reason }): UnitRow => ({
        ...nothing,
        unit: unit ?? file,
        category: '',
        scope,
        state: '读不了',
        file,
        worst: reason,
      }),
    ),
  ];
}

function listsOf({ gathering, sums, differences, alike }: DeskResult): ListPage[] {
  return [
    {
      name: '缺数的格',
      head: ['位置', '缺几个单位', '单位'],
      widths: [60, 12, 80],
      rows: sums.gaps.map(({ cell, units }) => [printedName(cell, gathering.form), units.length, units.join('、')]),
    },
    {
      name: '与本单位报告比较',
      head: ['位置', '口径', '合计', '报告', '报告多', '可能的原因'],
      widths: [60, 12, 14, 14, 12, 50],
      rows: differences.map(({ cell, of, sum, reported, more, explainedBy, how }) => [
        ...[printedName(cell, gathering.form), scopeWord[of], sum ?? '空白', reported ?? '空白', more],
        explainedBy && how ? `${explainedBy}${explanationWord[how]}` : '',
      ]),
    },
    {
      name: '文字雷同',
      head: ['单位', '单位', '相同的句子', '占比', '句子'],
      widths: [36, 36, 12, 10, 90],
      rows: alike.map(({ units, share, shared, sentences }) => [
        ...units,
        shared.length,
        `${Math.round(share * 100)}%`,
        sentences.join('\n'),
      ]),
    },
    {
      name: '没有计入',
      head: ['单位', '文件', '原因'],
      widths: [36, 50, 50],
      rows: [
        ...gathering.unlisted.map(({ report, like }) => [
          report.unit,
          report.file,
          like ? `不在名单上（名单上有${like}）` : '不在名单上',
        ]),
        ...gathering.below.map(({ unit, file }) => [unit, file, '下级政府的报告里已经包含']),
        ...gathering.counted.flatMap(({ unit, others }) => others.map(({ file }) => [unit, file, '另一稿'])),
      ],
    },
  ];
}

const contentOf = (result: DeskResult): SumContent => ({
  parent: result.gathering.parent,
  year: result.gathering.year,
  form: result.gathering.form,
  units: unitRows(result),
  sums: { own: draftOf(result, 'own'), area: draftOf(result, 'area') },
  gaps: new Set(result.sums.gaps.map(({ cell }) => cell)),
  notes: { own: noteOf(result, 'own'), area: noteOf(result, 'area') },
  lists: listsOf(result),
});

/**
 * Writes the files of a sum and gives their paths: 汇总表 (xlsx), the parent's draft (docx, html, md) marked as one, the result (json).
 * Throws Failure: names taken, no permission, a broken template.
 */
export async function writeSum(
  result: DeskResult,
  formats: readonly SumFormat[],
  { folder, force }: { folder: string; force: boolean },
): Promise<string[]> {
  const { parent, year } = result.gathering;
  const scope = result.of ?? 'area';
  const documents: { name: string; content: string | Uint8Array }[] = [];
  for (const format of formats) {
    const name = fileName(`${parent}${year}年度汇总`, `.${format}`);
    if (format === 'xlsx') {
      const { sumWorkbook } = await import('../writers/sumWorkbook.ts');
      documents.push({ name, content: sumWorkbook(contentOf(result)) });
    } else if (format === 'json') {
      documents.push({ name, content: `${JSON.stringify(resultToJson(result), null, 2)}\n` });
    } else {
      documents.push(
        await renderDocument(draftOf(result, scope), format, {
          templates: readTemplates(templatesFolder()),
          draft: { findings: [noteOf(result, scope)] },
        }),
      );
    }
  }
  return writeFiles(documents, folder, { force });
}
