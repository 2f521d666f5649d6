/** The one door of this room: the bytes of any file with a report in it -> the report. */
import type { Document } from '../document/document.ts';
import { withPicturesBehind } from '../document/sealed.ts';
import { InterchangeError, parseReport } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { rawFile } from './rawFile.ts';
import { recognise } from './recognise.ts';
import { refusalOf } from './refusals.ts';
import { sources } from './sources.ts';

const mostRows = 2000;
const mostBlocks = 6000;

/** Nothing in a report is as long: what is would cost more than a moment. */
function refuseEndless({ blocks }: Document): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > mostRows || blocks.length > mostBlocks)
    throw new Failure(`里有 ${blocks.length} 段、${rows} 行表格，不像是一份年度报告；请只保存报告正文后再读。`);
}

const hasTables = ({ reading }: Report): boolean =>
  (['proactive', 'applications', 'disputes'] as const).every(
    (table) =>
      !reading?.notes.some(({ place, state }) => place === table && (state === 'absent' || state === 'unread')),
  );

/** The report in a document as it is seen, or with what is hidden in it where only that has the tables. */
function recogniseSeen(document: Document, name: string, year: number | undefined): Report {
  let seen: Report | undefined;
  let failure: unknown;
  for (const read of [() => document, document.everything]) {
    try {
      const given = read?.();
      if (!given) continue;
      const whole = { ...given, blocks: withPicturesBehind(given.blocks) };
      refuseEndless(whole);
      const report = recognise(whole, { name, year });
      if (hasTables(report)) return report;
      seen ??= report;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failure ??= error;
    }
  }
  if (seen) return seen;
  throw failure;
}

function jsonReport(bytes: Uint8Array, name: string): Report {
  try {
    return parseReport(decodeText(bytes));
  } catch (error) {
    if (!(error instanceof InterchangeError)) throw error;
    throw new Failure([`${name} 不是可用的报告数据，请改正以下各处：`, ...error.problems].join('\n  '));
  }
}

/** Interchange JSON, in whatever encoding a shell has left it; what is called so and begins with a list is JSON, too. */
const isJson = (bytes: Uint8Array, ending: string): boolean =>
  (ending === 'json' ? /^\s*[{[]/ : /^\s*\{/).test(decodeText(bytes.subarray(0, 400)));

/**
 * The report in the bytes of a file: interchange JSON, or any of the sources, told apart by what is in it; `name` is how
 * the file is called in sentences, and may tell its year. What could not be read is null and listed in `reading.notes`. `year`
 * says which year it is for where nothing in it does, and chooses where two years' reports stand side by side. Throws Failure with
 * one sentence for a file that cannot be read or holds no report.
 */
export async function recogniseBytes(bytes: Uint8Array, name: string, year?: number): Promise<Report> {
  if (bytes.length === 0) throw new Failure(`${name} 是空文件，请检查是否没有保存完。`);
  const file = rawFile(bytes, name);
  const refusal = refusalOf(file);
  if (refusal) throw new Failure(`${name} ${refusal}`);
  if (isJson(bytes, file.ending)) return jsonReport(bytes, name);
  const source = sources.find((candidate) => candidate.sniff(file))!;
  try {
    if (bytes.length > source.largest) {
      const [size, most] = [bytes.length, source.largest].map((length) => Math.round(length / 1024 / 1024));
      throw new Failure(`有 ${size} MB，超过 ${most} MB，不像是一份年度报告；请只保存报告正文后再读。`);
    }
    return recogniseSeen(await source.load(file), name, year);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${name} ${error.message}`, { cause: error });
  }
}
