/** How pages get printed, with programs made up for it: what a browser is asked, what is said where it fails, who stands in for it. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../../source/disk/print/browser.ts';
import { printWord } from '../../source/disk/print/office.ts';
import { openPrinter, type PrintableFile, printFiles } from '../../source/disk/print/printFiles.ts';
import { type Surroundings, thisComputer } from '../../source/disk/print/programs.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

function program(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/bash', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

/** A browser that writes down what it is asked; `odd` are the questions that it answers in a way of its own. */
const browser = (name = 'chromium', ...odd: readonly string[]) =>
  program(
    name,
    `log='${folder}/${name}.log'`,
    `printf '%s\\n' "$@" > "$log.arguments"; echo start >> "$log.starts"`,
    `answer() { printf '{"id":%s,"result":%s}\\0' "$id" "$1" >&4; }`,
    `while IFS= read -r -d '' message <&3; do`,
    `  printf '%s\\n' "$message" >> "$log"`,
    '  id=${message#*\\"id\\":}; id=${id%%,*}',
    '  case "$message" in',
    ...odd,
    `    *Target.createTarget*) answer '{"targetId":"T"}';;`,
    `    *Target.attachToTarget*) answer '{"sessionId":"S"}';;`,
    `    *Page.getFrameTree*) answer '{"frameTree":{"frame":{"id":"F"}}}';;`,
    `    *Page.printToPDF*) answer '{"data":"JVBERg=="}';;`,
    `    *Page.captureScreenshot*) answer '{"data":"UE5H"}';;`,
    `    *Browser.close*) answer '{}'; exit 0;;`,
    `    *) answer '{}';;`,
    '  esac',
    'done',
  );

interface Asked {
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly sessionId?: string;
}
const asked = (name = 'chromium'): Asked[] =>
  readFileSync(join(folder, `${name}.log`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const paramsOf = (method: string) => asked().find((one) => one.method === method)?.params;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('did not fail'),
    (error) => error,
  );
const pdf = { as: 'pdf' } as const;
const page = '<p>“报告”</p>';

// The programs are scripts for a shell.
describe.skipIf(process.platform === 'win32')('a browser', () => {
  test('prints a page as PDF with its backgrounds, tagged, with an outline; the page is closed, and all of it at the end', async () => {
    const open = await openBrowser(browser());
    expect(text(await open.print(page, pdf))).toBe('%PDF');
    await open.close();
    expect(asked().map(({ method }) => method)).toEqual([
      ...['Browser.getVersion', 'Target.createTarget', 'Target.attachToTarget', 'Page.getFrameTree'],
      ...['Page.setDocumentContent', 'Runtime.evaluate', 'Page.printToPDF', 'Target.closeTarget', 'Browser.close'],
    ]);
    expect(paramsOf('Page.setDocumentContent')).toEqual({ frameId: 'F', html: page });
    expect(paramsOf('Runtime.evaluate')).toMatchObject({ awaitPromise: true });
    expect(Object.values(paramsOf('Page.printToPDF')!)).toEqual([true, true, true, true]);
    expect(paramsOf('Target.attachToTarget')).toEqual({ targetId: 'T', flatten: true });
    expect(paramsOf('Target.closeTarget')).toEqual({ targetId: 'T' });
    for (const { method, sessionId } of asked())
      expect([method, sessionId]).toEqual([method, /^(?:Page|Runtime)/.test(method) ? 'S' : undefined]);
  });

  test('is started without a window or the network, with a folder of its own that goes with it', async () => {
    const open = await openBrowser(browser());
    const given = readFileSync(join(folder, 'chromium.log.arguments'), 'utf8').split('\n');
    const profile = given.find((one) => one.startsWith('--user-data-dir='))!.slice('--user-data-dir='.length);
    expect(existsSync(profile)).toBe(true);
    expect(given).toEqual(expect.arrayContaining(['--headless=new', '--host-resolver-rules=MAP * ~NOTFOUND']));
    expect(given.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    await open.close();
    expect(existsSync(profile)).toBe(false);
  });

  test('makes a picture in the size that is wanted', async () => {
    const open = await openBrowser(browser());
    expect(text(await open.print(page, { as: 'png', width: 900, height: 1600 }))).toBe('PNG');
    await open.close();
    expect(paramsOf('Emulation.setDeviceMetricsOverride')).toMatchObject({ width: 900, height: 1600, mobile: false });
    expect(paramsOf('Page.captureScreenshot')).toMatchObject({ format: 'png' });
    expect(paramsOf('Page.printToPDF')).toBeUndefined();
  });

  test('is understood whether its words come in pieces or several at once', async () => {
    const pieces = `    *createTarget*) printf '{"id":%s,"resu' "$id" >&4; sleep 0.02; printf 'lt":{"targetId":"T"}}\\0{"method":"Target.created"}\\0{"method":"x"' >&4; sleep 0.02; printf '}\\0' >&4;;`;
    const open = await openBrowser(browser('chromium', pieces));
    expect(text(await open.print(page, pdf))).toBe('%PDF');
    await open.close();
    expect(paramsOf('Target.attachToTarget')).toEqual({ targetId: 'T', flatten: true });
  });

  test('that refuses a page has not printed it, and prints the next', async () => {
    const refusing = `    *printToPDF*) printf '{"id":%s,"error":{"message":"no"}}\\0' "$id" >&4;;`;
    const open = await openBrowser(browser('chromium', refusing));
    const failure = await failureOf(open.print(page, pdf));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.message).toMatch(/^浏览器 .*chromium 没有印成，请再试一次/);
    expect(text(await open.print(page, { as: 'png', width: 1, height: 1 }))).toBe('PNG');
    await open.close();
    expect(asked().filter(({ method }) => method === 'Target.closeTarget')).toHaveLength(2);
  });

  test('that ends while it prints is said at once, the next time too', async () => {
    const open = await openBrowser(browser('chromium', '    *printToPDF*) exit 3;;'));
    expect((await failureOf(open.print(page, pdf))).message).toContain('没有印成');
    expect((await failureOf(open.print(page, pdf))).message).toContain('没有印成');
    await open.close();
  });

  test('that takes too long is said so', async () => {
    const open = await openBrowser(browser('chromium', '    *printToPDF*) ;;'), { longest: 500 });
    expect((await failureOf(open.print(page, pdf))).message).toMatch(/chromium 1 秒还没有印好，已停止/);
    await open.close();
    const silent = browser('silent', '    *getVersion*) ;;');
    expect((await failureOf(openBrowser(silent, { longest: 500 }))).message).toMatch(/silent 1 秒还没有启动/);
    expect(asked('silent').map(({ method }) => method)).toEqual(['Browser.getVersion', 'Browser.close']);
  });

  test('that does not start, or is none, is named', async () => {
    for (const path of [program('broken', 'exit 1'), join(folder, 'nowhere')])
      expect((await failureOf(openBrowser(path))).message).toBe(
        `浏览器 ${path} 启动不了，请用 NIANBAO_BROWSER 指定另一个 Edge、Chrome 或 Chromium。`,
      );
  });
});

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  const office = (name = 'soffice') =>
    program(
      name,
      `printf '%s\\n' "$@" > '${folder}/office.arguments'`,
      'while [ "$1" != --outdir ]; do shift; done',
      '{ printf "PDF of "; cat "$3"; } > "$2/report.pdf"',
    );
  const word = Buffer.from('文档');

  test('makes a tagged PDF of a Word document, and leaves nothing behind', async () => {
    expect(text(await printWord(office(), word))).toBe('PDF of 文档');
    const given = readFileSync(join(folder, 'office.arguments'), 'utf8').trim().split('\n');
    expect(given).toEqual(
      expect.arrayContaining(['--headless', '--convert-to', expect.stringContaining('UseTaggedPDF')]),
    );
    expect(existsSync(given.at(-1)!)).toBe(false);
  });

  test('is named where it makes none, or takes too long', async () => {
    const broken = program('broken', 'exit 1');
    expect((await failureOf(printWord(broken, word))).message).toMatch(/^LibreOffice .*broken 没有印成；/);
    expect((await failureOf(printWord(program('empty'), word))).message).toContain('没有印成');
    const slow = program('slow', 'exec sleep 20');
    expect((await failureOf(printWord(slow, word, { longest: 500 }))).message).toContain('1 秒还没有印好，已停止');
  });

  const bin = (...programs: readonly string[]): Surroundings => ({
    ...{ platform: 'linux', env: { PATH: folder }, home: folder },
    exists: (path) => programs.includes(path),
  });
  const report: PrintableFile = { name: '报告.pdf', content: page, paper: pdf, word: async () => word };
  const picture: PrintableFile = { name: '海报.png', content: page, paper: { as: 'png', width: 9, height: 9 } };
  const plain = { name: '报告.md', content: '# 报告' };
  const shown = (files: readonly { name: string; content: string | Uint8Array }[]) =>
    files.map(({ name, content }) => [name, typeof content === 'string' ? content : text(content)]);

  test('stands in where there is no browser; pictures are left out and said, other files are as they were', async () => {
    const printer = openPrinter(bin(office()));
    const { files, remark } = await printer.print([plain, report, picture]);
    await printer.close();
    expect(shown(files)).toEqual([
      ['报告.md', '# 报告'],
      ['报告.pdf', 'PDF of 文档'],
    ]);
    expect(remark).toMatch(/^没有找到 Edge、Chrome 或 Chromium 浏览器，海报\.png 没有写/);
  });

  test('one browser prints all, the first that starts', async () => {
    const printer = openPrinter(
      bin(program('google-chrome', 'exit 1'), browser('chromium'), browser('chromium-browser')),
    );
    expect(shown((await printer.print([report, plain])).files)).toEqual([
      ['报告.pdf', '%PDF'],
      ['报告.md', '# 报告'],
    ]);
    expect(await printer.print([picture])).toEqual({ files: [{ name: '海报.png', content: Buffer.from('PNG') }] });
    await printer.close();
    expect(readFileSync(join(folder, 'chromium.log.starts'), 'utf8')).toBe('start\n');
    expect(existsSync(join(folder, 'chromium-browser.log'))).toBe(false);
    expect(asked().at(-1)!.method).toBe('Browser.close');
  });

  test('where no browser starts the last one is named, though there is an office; where there is nothing it is said what to do', async () => {
    const broken = openPrinter(bin(program('chromium', 'exit 1'), program('microsoft-edge', 'exit 1'), office()));
    expect((await failureOf(broken.print([report]))).message).toContain('microsoft-edge 启动不了');
    await broken.close();
    const none = openPrinter(bin());
    expect((await failureOf(none.print([report]))).message).toMatch(
      /^没有找到 .*也没有找到 LibreOffice，写不了 PDF：请装其中一个/,
    );
    expect((await none.print([plain])).files).toEqual([plain]);
    await none.close();
    // No Word document to make it of.
    const { word: _, ...page } = report;
    expect((await failureOf(openPrinter(bin(office())).print([page]))).message).toContain('写不了 PDF');
  });

  test('on this computer: the browser that is named', async () => {
    vi.stubEnv('NIANBAO_BROWSER', browser());
    expect(shown((await printFiles([report])).files)).toEqual([['报告.pdf', '%PDF']]);
    expect(asked().at(-1)!.method).toBe('Browser.close');
    vi.unstubAllEnvs();
  });

  test('a program is a file that may be started', () => {
    const { exists, platform } = thisComputer();
    expect(platform).toBe(process.platform);
    writeFileSync(join(folder, 'text'), '');
    mkdirSync(join(folder, 'folder'));
    expect(
      ['soffice', 'text', 'folder', 'nowhere'].map((name) =>
        exists(name === 'soffice' ? office() : join(folder, name)),
      ),
    ).toEqual([true, false, false, false]);
  });
});
