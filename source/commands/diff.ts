import { type Comparison, compareReports, isSameReport } from '../desk/compare.ts';
import { comparisonLines } from '../desk/comparisonLines.ts';
import { readTemplates } from '../disk/templates.ts';
import { today } from '../disk/today.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import { printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { escapedJson, withoutControls } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Command, Values } from './command.ts';
import { findingsOf } from './findingsOf.ts';
import { findingToJson } from './findingToJson.ts';
import { loadReport } from './loadReport.ts';
import { audienceOf, audienceOption, formatsIn } from './optionValues.ts';

const redlineFormats = ['docx', 'html'] as const;

function comparisonToJson(
  { form, heads, figures, texts, gone, come }: Comparison,
  [before, after]: readonly [Report, Report],
): object {
  const placeOf = (id: string) => {
    const cell = form.findCell(id);
    const [table, ...rest] = id.split('.');
    const section = cell?.table ?? table;
    return { section, row: cell?.row.id ?? rest.slice(0, -1).join('.'), column: cell?.column.id ?? rest.at(-1) };
  };
  return {
    ...(heads.length > 0 ? { report: heads } : {}),
    figures: figures.map(({ cell, before, after }) => ({ ...placeOf(cell), before, after })),
    texts: texts.map(({ place, ...change }) => ({ place: printedName(place, form), id: place, ...change })),
    gone: gone.map((finding) => findingToJson(finding, before)),
    come: come.map((finding) => findingToJson(finding, after)),
  };
}

async function writeRedlines(
  before: Report,
  after: Report,
  formats: readonly (typeof redlineFormats)[number][],
  values: Values,
): Promise<string[]> {
  const [{ renderRedline }, { fileName }, { titleLine }] = await Promise.all([
    import('../writers/renderRedline.ts'),
    import('../writers/fileName.ts'),
    import('../writers/title.ts'),
  ]);
  const templates = readTemplates(templatesFolder());
  const documents = [];
  for (const format of formats) {
    const name = fileName(titleLine(after), `.${format}`, { part: '花脸稿' });
    documents.push({ name, content: await renderRedline(before, after, format, templates) });
  }
  return writeFiles(documents, String(values.out ?? '.'), { force: values.force === true });
}

const command: Command = {
  usage: 'diff 第一稿 第二稿',
  summary: '比较一份报告的两稿：改了哪些数、哪些句子，哪些问题没有了、哪些是新的',
  options: {
    to: { type: 'string', value: 'docx,html', help: '另写花脸稿：Word 带修订标记，网页标出增删' },
    out: { type: 'string', value: '文件夹', help: '写到哪个文件夹，不写就是当前文件夹' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
    format: audienceOption,
  },
  examples: ['nianbao diff 第一稿.docx 第二稿.docx', 'nianbao diff 第一稿.docx 第二稿.docx --to docx --out 花脸稿'],
  async run(positionals, values, streams) {
    const format = audienceOf(values);
    const [first, second, ...others] = positionals;
    if (first === undefined || second === undefined || others.length > 0)
      throw new Failure('请写明两个文件或草稿编号，例如：nianbao diff 第一稿.docx 第二稿.docx。');
    const formats = values.to === undefined ? [] : formatsIn(String(values.to), redlineFormats);
    const [before, after] = [await loadReport(first), await loadReport(second)].map((loaded) =>
      findingsOf(loaded, { today: today() }),
    );
    const comparison = compareReports(before!, after!);
    if (format === 'json')
      streams.stdout.write(
        `${escapedJson(JSON.stringify(comparisonToJson(comparison, [before!.report, after!.report])))}\n`,
      );
    else streams.stdout.write(`${comparisonLines(comparison).map(withoutControls).join('\n')}\n`);
    if (formats.length > 0) {
      const paths = await writeRedlines(before!.report, after!.report, formats, values);
      for (const path of paths) (format === 'json' ? streams.stderr : streams.stdout).write(`${path}\n`);
    }
    return isSameReport(comparison) ? 0 : 1;
  },
};

export default command;
