/** Files that are printed before they are written: what they hold is a page, what is written a PDF or a picture. */
import { Failure } from '../../text/failure.ts';
import type { NamedFile } from '../writeFiles.ts';
import { type Browser, openBrowser, type Paper } from './browser.ts';
import { printWord } from './office.ts';
import { browsers, offices, type Surroundings, thisComputer } from './programs.ts';

export interface PrintableFile extends NamedFile {
  /** Where this stands, `content` is a page that a browser makes the file from. */
  readonly paper?: Paper;
  /** The same as a Word document, for computers without a browser. */
  readonly word?: () => Promise<Uint8Array>;
}

export interface Printer {
  /** The files with those that are printed made; a picture is left out, and said, where nothing can make it. Throws Failure. */
  print(files: readonly PrintableFile[]): Promise<{ readonly files: NamedFile[]; readonly remark?: string }>;
  close(): Promise<void>;
}

const noBrowser = '没有找到 Edge、Chrome 或 Chromium 浏览器';

/** The first browser that starts; undefined where there is none. Throws the last one's Failure where none of them starts. */
async function firstBrowser(paths: readonly string[]): Promise<Browser | undefined> {
  let failure: unknown;
  for (const path of paths) {
    try {
      return await openBrowser(path);
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return undefined;
}

/** The files with those that are printed made, by a browser that serves these alone. Throws Failure. */
export async function printFiles(files: readonly PrintableFile[]): ReturnType<Printer['print']> {
  const printer = openPrinter();
  try {
    return await printer.print(files);
  } finally {
    await printer.close();
  }
}

/** What prints on this computer; a browser is started for the first page and serves all that follow. */
export function openPrinter(surroundings: Surroundings = thisComputer()): Printer {
  let browser: Promise<Browser | undefined> | undefined;
  const printed = async ({ name, content, paper, word }: PrintableFile): Promise<NamedFile | undefined> => {
    browser ??= firstBrowser(browsers(surroundings));
    const open = await browser;
    if (open) return { name, content: await open.print(String(content), paper!) };
    if (paper!.as === 'png') return undefined;
    const [office] = offices(surroundings);
    if (office && word) return { name, content: await printWord(office, await word()) };
    throw new Failure(
      `${noBrowser}，也没有找到 LibreOffice，写不了 PDF：请装其中一个，或用 NIANBAO_BROWSER 写明浏览器的位置，或在浏览器里打开写出的网页再打印。`,
    );
  };
  return {
    async print(files) {
      const made: NamedFile[] = [];
      let remark: string | undefined;
      for (const file of files) {
        const one = file.paper ? await printed(file) : { name: file.name, content: file.content };
        if (one) made.push(one);
        else remark = `${noBrowser}，${file.name} 没有写；可以用 NIANBAO_BROWSER 写明浏览器的位置。`;
      }
      return { files: made, ...(remark ? { remark } : {}) };
    },
    async close() {
      const open = await browser?.catch(() => undefined);
      await open?.close();
    },
  };
}
