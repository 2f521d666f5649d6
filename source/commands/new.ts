import { today } from '../disk/today.ts';
import type { Draft } from '../drafts/drafts.ts';
import { openSafely, saveNew } from '../drafts/open.ts';
import { cleanLine } from '../editing/clean.ts';
import { fieldsIn } from '../editing/fields.ts';
import { guessKind, type UnitKind, unitKinds } from '../form/unitKinds.ts';
import { readFigure } from '../report/places.ts';
import { priorLinkProblem } from '../report/priorLink.ts';
import { Failure } from '../text/failure.ts';
import type { Command, Streams, Values } from './command.ts';
import { beginDraft, beginFrom, likelyYear, twinWords, zeroDraft } from './newDraft.ts';
import { noteLines } from './noteLines.ts';
import { openWizard, plain, whyNotOpened } from './openWizard.ts';
import { waysToBegin } from './ways.ts';

/** No office has a longer name; the longest printed ones have about forty characters. */
const longestUnit = 100;
const kindIds = unitKinds.map((kind) => kind.id);

/** The draft with table 三 as a ledger has it; what was not counted is said. */
async function tallied(draft: Draft, values: Values, { stderr }: Streams): Promise<Draft> {
  if (values.tally === undefined) return draft;
  const [{ tallyFile }, { withTally }] = await Promise.all([import('./tally.ts'), import('../desk/ledger/tally.ts')]);
  const counted = await tallyFile(String(values.tally), draft.report.year);
  for (const { line, reason } of counted.unplaced)
    stderr.write(`${String(values.tally)} 第 ${line} 行没有计入：${reason}\n`);
  return { ...draft, report: withTally(draft.report, counted) };
}

const command: Command = {
  usage: 'new --unit 单位 --year 年度',
  summary: '新建一份报告并打开',
  options: {
    unit: { type: 'string', value: '单位', help: '单位全称' },
    year: { type: 'string', value: '年度', help: '报告年度，四位数字；不写就按日期推定' },
    kind: { type: 'string', value: '类别', help: unitKinds.map((kind) => `${kind.id} ${kind.name}`).join('；') },
    from: {
      type: 'string',
      value: '文件或单位',
      help: '去年的报告（网页、Word、WPS、PDF、Excel、文本、JSON、草稿编号，或有草稿的单位名称）：接上结转数，逐句对照',
    },
    tally: { type: 'string', value: '台账文件', help: '第三张表从申请台账（xlsx、csv）统计' },
    zero: { type: 'boolean', help: '没有申请、没有复议诉讼：各表填 0，正文写明没有申请' },
    'no-open': { type: 'boolean', help: '只建草稿，不打开向导' },
    plain,
  },
  examples: ['nianbao new --unit 云溪县柳林镇人民政府 --year 2025 --zero'],
  async run(positionals, values, streams) {
    if (positionals.length > 0) throw new Failure(`“${positionals[0]}”是多余的；单位名称请写在 --unit 后面。`);
    const [{ priorReport }, { priorDoubts }] = await Promise.all([
      import('./priorReport.ts'),
      import('./priorDoubts.ts'),
    ]);
    const named = /^\d{4}$/.test(String(values.year)) ? Number(values.year) : undefined;
    const loaded = values.from === undefined ? null : await priorReport(String(values.from), named);
    const prior = loaded?.report ?? null;
    for (const line of prior ? noteLines(prior) : []) streams.stderr.write(`去年的报告没有读准：${line}\n`);
    const unit = cleanLine(String(values.unit ?? prior?.unit ?? ''));
    if (unit === '')
      throw new Failure('请用 --unit 写明单位全称，例如：nianbao new --unit 云溪县柳林镇人民政府 --year 2025。');
    if (unit.length > longestUnit)
      throw new Failure(`--unit 后面的单位名称有 ${unit.length} 个字，超过 ${longestUnit} 个字，请写单位全称。`);
    const year = values.year === undefined ? (prior ? prior.year + 1 : likelyYear(today())) : Number(values.year);
    if (!Number.isInteger(year) || year < 2021 || year > 2099) {
      throw new Failure(`年度“${String(values.year)}”不对：--year 后面写 2021 至 2099 之间的四位数字。`);
    }
    const link = prior ? priorLinkProblem({ unit, year }, prior) : null;
    if (prior && prior.year !== year - 1)
      throw new Failure(
        `--from 给的是 ${prior.year} 年度的报告，${year} 年度的要接 ${year - 1} 年度的；请换一份，或改 --year。`,
      );
    if (link) streams.stderr.write(`${link}\n`);
    // The year that was asked for needs no question.
    if (loaded) for (const doubt of priorDoubts(loaded, today(), named)) streams.stderr.write(`${doubt}\n`);
    const kind = (values.kind ?? prior?.kind ?? guessKind(unit)) as UnitKind;
    if (!kindIds.includes(kind)) throw new Failure(`没有“${kind}”这个类别：--kind 后面写 ${kindIds.join('、')} 之一。`);

    if (values.zero && values.tally !== undefined)
      throw new Failure('--zero 是没有申请的，--tally 从申请台账统计，两个只能写一个。');
    const carried = values.zero && prior ? (readFigure(prior, { id: 'applications.carriedOver.total' }) ?? 0) : 0;
    if (Number(carried) > 0)
      throw new Failure(`--zero 是没有申请的，但去年的报告结转了 ${carried} 件；请去掉 --zero，或换一份去年的报告。`);

    // Before anything is made: without a terminal there would be a draft that nobody sees.
    const refused = values['no-open'] || values.plain ? null : whyNotOpened();
    if (refused) throw new Failure(`没有新建：只建草稿请加 --no-open。${refused}`);
    const first = prior ? await beginFrom(prior, unit, year, kind) : await beginDraft(unit, year, kind);
    const begun = await tallied(values.zero ? await zeroDraft(first) : first, values, streams);
    if (year > today().getFullYear()) streams.stderr.write(`${year} 年还没有到，年度写错了请在“基本情况”里改。\n`);
    const twin = twinWords(unit, year);
    if (twin) streams.stderr.write(`${twin}\n`);
    const draft = saveNew({ ...begun, field: fieldsIn(begun.report, 'overview')[0]!.id });
    if (values['no-open']) {
      streams.stdout.write(`${draft.id}\n`);
      return 0;
    }
    return openWizard(openSafely(draft.id), waysToBegin(), values.plain === true);
  },
};

export default command;
