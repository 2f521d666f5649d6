/**
 * A browser of the Chromium kind that prints pages: started without a window, spoken to through a pipe, closed afterwards. A library
 * for this (playwright-core, puppeteer-core) weighs more than all of the program; three commands are all that is needed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Failure } from '../../text/failure.ts';

/** How a page is put on paper: as a PDF, or as a picture of this size, in pixels. */
export type Paper = { readonly as: 'pdf' } | { readonly as: 'png'; readonly width: number; readonly height: number };

export interface Browser {
  /** A page as PDF (A4, tagged, with an outline) or PNG. Throws Failure where it takes too long or the browser ends. */
  print(html: string, paper: Paper): Promise<Uint8Array>;
  close(): Promise<void>;
}

const switches = [
  ...['--headless=new', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--hide-scrollbars'],
  ...[
    '--disable-gpu',
    '--disable-extensions',
    '--disable-sync',
    '--disable-component-update',
    '--disable-dev-shm-usage',
  ],
  // Nothing goes over the network.
  ...['--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
];

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Messages through the pipe: JSON, each ended by a zero. */
function speak(child: ChildProcess) {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { resolve: (result: Answer['result']) => void; reject: (error: Error) => void }>();
  let last = 0;
  let pieces: Buffer[] = [];
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const take = (message: string) => {
    const { id = 0, result, error } = JSON.parse(message) as Answer;
    const who = waiting.get(id);
    waiting.delete(id);
    if (error) who?.reject(new Error(error.message));
    else who?.resolve(result ?? {});
  };
  output.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      take(Buffer.concat([...pieces, rest.subarray(0, at)]).toString('utf8'));
      pieces = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
  // A browser that has ended takes no more words; its end is told by `exit`.
  input.on('error', () => undefined);
  output.on('error', () => undefined);
  child.on('error', end);
  child.on('exit', () => end(new Error('ended')));
  return (method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++last;
      waiting.set(id, { resolve: (result) => resolve(result ?? {}), reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

type Speak = ReturnType<typeof speak>;

/** One page from its HTML to its bytes. */
async function printPage(say: Speak, html: string, paper: Paper): Promise<Uint8Array> {
  const { targetId } = await say('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await say('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const inPage = (method: string, params: object = {}) => say(method, params, sessionId);
  try {
    if (paper.as === 'png') {
      const { width, height } = paper;
      await inPage('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    }
    const { frameTree } = (await inPage('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    await inPage('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    const ready = 'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => done())))';
    await inPage('Runtime.evaluate', { expression: ready, awaitPromise: true });
    const { data } =
      paper.as === 'pdf'
        ? await inPage('Page.printToPDF', {
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          })
        : await inPage('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
    return Buffer.from(String(data), 'base64');
  } finally {
    await say('Target.closeTarget', { targetId }).catch(() => undefined);
  }
}

/** The task, or a Failure when it takes longer than this many milliseconds. */
async function within<T>(task: Promise<T>, longest: number, sentence: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure(sentence)), longest);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Starts a browser. `longest` are the milliseconds that starting, and each page, may take. Throws Failure where it does not start.
 */
export async function openBrowser(path: string, { longest = 60_000 } = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
  // As root, which containers often are, Chromium refuses its sandbox; the pages are our own and run no scripts.
  const more = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...switches, ...more, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const say = speak(child);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const close = async () => {
    const done = say('Browser.close').catch(() => undefined);
    await Promise.race([Promise.all([done, ended]), new Promise((wait) => setTimeout(wait, 3000).unref())]);
    kill();
    process.removeListener('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const seconds = Math.round(longest / 1000);
  try {
    await within(say('Browser.getVersion'), longest, `浏览器 ${path} ${seconds} 秒还没有启动，请关掉一些程序后再试。`);
  } catch (error) {
    await close().catch(() => undefined);
    if (error instanceof Failure) throw error;
    throw new Failure(`浏览器 ${path} 启动不了，请用 NIANBAO_BROWSER 指定另一个 Edge、Chrome 或 Chromium。`, {
      cause: error,
    });
  }
  return {
    async print(html, paper) {
      try {
        return await within(
          printPage(say, html, paper),
          longest,
          `浏览器 ${path} ${seconds} 秒还没有印好，已停止；请关掉一些程序后再试，或改写 Word 文档。`,
        );
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw new Failure(`浏览器 ${path} 没有印成，请再试一次，或用 NIANBAO_BROWSER 指定另一个浏览器。`, {
          cause: error,
        });
      }
    },
    close,
  };
}
