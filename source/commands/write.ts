import { openPrinter } from '../disk/print/printFiles.ts';
import { today } from '../disk/today.ts';
import { type NamedFile, writeFiles } from '../disk/writeFiles.ts';
import { withMissingTotals } from '../report/totals.ts';
import { severityWord } from '../rules/finding.ts';
import { Failure } from '../text/failure.ts';
import { formats } from '../writers/formats.ts';
import type { Command, Streams } from './command.ts';
import { looksOf, sayOf, type WriteContext, type Written } from './documentsOf.ts';
import { listenForInterruption, sayStopped } from './interruption.ts';
import { loadReport } from './loadReport.ts';
import { eachFile } from './many/eachFile.ts';
import { formatsIn } from './optionValues.ts';
import { filesIn, progress } from './progress.ts';

/** Reports whose files are being written while others are made: the disk has its own pace. */
const atOnce = 8;

/** Throws Failure where a name was given already in this run; on many systems case makes no difference. */
function takeNames(documents: readonly NamedFile[], names: Set<string>): void {
  for (const { name } of documents) {
    if (names.has(name.toLowerCase())) {
      throw new Failure(
        `${name} 是这一次写出的另一份报告的文件名，请把其中一份报告的标题改得不同，或分两次写到不同的文件夹。`,
      );
    }
  }
  for (const { name } of documents) names.add(name.toLowerCase());
}

/** Memory of what is written is given back at once: thousands of documents would wait for the next tidying. */
function giveBack(files: readonly NamedFile[]): void {
  for (const { content } of files) {
    if (typeof content === 'string' || content.byteLength !== content.buffer.byteLength) continue;
    if (content.buffer instanceof ArrayBuffer) content.buffer.transfer(0);
  }
}

/** Documents on their way to the disk while others are made; what becomes of each is said. */
function writing(printer: ReturnType<typeof openPrinter>, folder: string, force: boolean, streams: Streams) {
  const names = new Set<string>();
  const inHand: { readonly origin: string; readonly paths: Promise<string[] | Error> }[] = [];
  let wrong = false;
  let refused = false;

  /** Says what cannot be written; what would stop all others, too, ends the run. */
  const refuse = (error: unknown, origin: string, stops: boolean): void => {
    if (!(error instanceof Failure) || stops) throw error;
    refused = true;
    streams.stderr.write(`${origin}${error.message}\n`);
    if (process.env.NIANBAO_DEBUG === '1') streams.stderr.write(`${error.stack}\n`);
  };
  const finishUpTo = async (left: number): Promise<void> => {
    while (inHand.length > left) {
      const { origin, paths } = inHand.shift()!;
      const result = await paths;
      // A name that is taken concerns one report, a full disk all of them.
      if (result instanceof Error) refuse(result, origin, result.cause !== undefined);
      else for (const path of result) streams.stdout.write(`${path}\n`);
    }
  };
  return {
    refuse,
    async begin({ documents, told, hasErrors }: Written, origin: string): Promise<void> {
      streams.stderr.write(told);
      wrong ||= hasErrors;
      takeNames(documents, names);
      const { files, remark } = await printer.print(documents);
      if (remark) streams.stderr.write(sayOf(origin, `${severityWord.hint} ${remark}`));
      const paths = writeFiles(files, folder, { force });
      inHand.push({ origin, paths: paths.catch((error: Error) => error).finally(() => giveBack(files)) });
    },
    makeRoom: () => finishUpTo(atOnce - 1),
    finish: () => finishUpTo(0),
    exitCode: () => (refused ? 2 : wrong ? 1 : 0),
  };
}

const command: Command = {
  usage: 'write 文件或草稿…',
  summary: '写出文件，打印各文件的路径（文件、文件夹或草稿编号）',
  options: {
    to: {
      type: 'string',
      value: '格式',
      help: `${formats.map((format) => `${format.id} ${format.name}`).join('、')}，用逗号分开；不写就是 md,html`,
    },
    out: { type: 'string', value: '文件夹', help: '写到哪个文件夹，不写就是当前文件夹' },
    fragment: { type: 'boolean', help: 'HTML 只要正文，样式写在标签里，供贴进网站后台的编辑器' },
    'fragment-accessible': { type: 'boolean', help: '同上，保留表头标记和滚动框，供不删这些标签的后台' },
    'no-title': { type: 'boolean', help: '不写标题，供自己印标题的网站' },
    tables: { type: 'string', value: 'html', help: 'Markdown 里的表格用 HTML 写，保留合并的格；不写就用竖线表格' },
    charts: {
      type: 'boolean',
      help: '另写一张图解（网页和 PNG 图片），把表格和正文里的数画成图；没有大于 0 的数时不画',
    },
    prior: { type: 'string', value: '文件', help: '同一单位上一年度的报告，图解里写明同比' },
    force: { type: 'boolean', help: '同名文件直接覆盖' },
  },
  examples: ['nianbao write 20260112-093015 --to md,html --out 输出', 'nianbao write 各单位/ --to html --out 网页'],
  async run(positionals, values, streams) {
    if (positionals.length === 0)
      throw new Failure('请写明要输出的文件或草稿编号，例如：nianbao write 20260112-093015。');
    if (values.tables !== undefined && values.tables !== 'html' && values.tables !== 'pipe') {
      throw new Failure(`--tables 后面只能写 html 或 pipe，没有“${String(values.tables)}”。`);
    }
    const ids = formatsIn(
      String(values.to ?? 'md,html'),
      formats.map(({ id }) => id),
    );
    const folder = String(values.out ?? '.');
    const files = filesIn(positionals, streams);
    const prior =
      values.prior === undefined ? undefined : withMissingTotals((await loadReport(String(values.prior))).report);
    const many = files.length > 1;
    const context: WriteContext = {
      ids,
      values: { tables: values.tables, charts: values.charts },
      prior,
      looks: await looksOf(values, ids),
      today: today(),
      many,
    };
    const printer = openPrinter();
    const output = writing(printer, folder, values.force === true, streams);
    const interruption = listenForInterruption();
    const bar = progress('正在写', files.length, streams);
    let done = 0;
    try {
      // A page that is printed waits for the browser, not for us, and brings its way by Word with it.
      for await (const outcome of eachFile('write', files, context, { isAlone: ids.includes('pdf') })) {
        bar.clear();
        try {
          if ('failure' in outcome) throw Object.assign(new Failure(outcome.failure), { stack: outcome.stack });
          await output.begin(outcome.result, many ? `${outcome.file}：` : '');
        } catch (error) {
          // A report that cannot be read names its file itself.
          output.refuse(error, '', false);
        }
        await output.makeRoom();
        done += 1;
        if (interruption.isAsked) break;
        bar.step(done);
      }
      await output.finish();
      bar.clear();
    } finally {
      interruption.done();
      await printer.close();
    }
    if (done < files.length) return sayStopped(done, files.length, streams);
    return output.exitCode();
  },
};

export default command;
