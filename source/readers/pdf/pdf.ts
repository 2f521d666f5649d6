/** PDF -> a document, by where things stand on its pages; nothing is drawn and no picture is unpacked. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Document } from '../../document/document.ts';
import { Failure } from '../../text/failure.ts';
import { plainCharacters } from '../characters.ts';
import { hasPictures, refuseBombs } from './bounds.ts';
import type { Item, Page } from './geometry.ts';
import { contentsOf } from './page.ts';
import { paleIn } from './pale.ts';
import { blocksOfPages } from './paragraphs.ts';
import { type Codes, identity, type Matrix, type Operators, rulingsOf, times } from './rulings.ts';

/** Reports have five to fifteen pages; those of a ministry, sixty. */
const mostPages = 150;
const mostItems = 30_000;
/** So many milliseconds of work no page of a report takes. */
const longest = 20_000;
/** A page with less text than this is a picture. */
const fewCharacters = 20;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface PdfPage {
  /** Left, low, right and high of what is shown of it. */
  readonly view: readonly number[];
  getTextContent(options: object): Promise<{ readonly items: readonly object[] }>;
  getOperatorList(): Promise<Operators>;
  cleanup(): unknown;
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  readonly loadingTask: { destroy(): Promise<void> };
}

const isText = (item: object): item is TextItem => 'str' in item;

/** True for letters that run across the page: nobody writes a report so, but stamps and watermarks are. */
const isAskew = ({ transform: [a = 0, b = 0] }: TextItem): boolean =>
  Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));

function itemOf({ str, transform, width, height }: TextItem): Item {
  // Fonts give radicals for characters: 二 must look like 二 to whoever puts lines together.
  const text = plainCharacters(str);
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d) || height;
  if (Math.abs(b) < Math.abs(a)) return { text, x: a < 0 ? x - width : x, y, width, height: size };
  // Letters that are turned stand around the middle of their piece.
  const middle = { x: x - (Math.sign(b) * size * 0.72) / 2, y: y + (Math.sign(b) * width) / 2 };
  return { text, x: middle.x - size / 2, y: middle.y - size * 0.36, width: size, height: size };
}

/** Where a turned page is put, so that it lies beside the others. */
const longestSide = 1000;

type Way = 'upright' | 'over' | 'up' | 'down';

/** What puts a page upright whose letters run this way. */
const turns: Readonly<Record<Way, Matrix>> = {
  upright: identity,
  over: [-1, 0, 0, -1, longestSide, longestSide],
  up: [0, -1, 1, 0, 0, longestSide],
  down: [0, 1, -1, 0, longestSide, 0],
};

/** How a page is turned so that most of its letters stand upright: a wide table may be printed sideways. */
function uprightOf(items: readonly TextItem[]): Matrix {
  const letters: Record<Way, number> = { upright: 0, over: 0, up: 0, down: 0 };
  for (const { str, transform } of items) {
    const [a = 0, b = 0] = transform;
    const way = Math.abs(b) < Math.abs(a) ? (a < 0 ? 'over' : 'upright') : b > 0 ? 'up' : 'down';
    letters[way] += str.length;
  }
  const whole = items.reduce((sum, { str }) => sum + str.length, 0);
  const way = (Object.keys(letters) as Way[]).find((one) => letters[one] * 2 > whole);
  return way ? turns[way] : identity;
}

/** Without what is printed over itself to look bold or to throw a shadow. */
function printedOnce(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item[]>();
  return items.filter((item) => {
    const same = seen.get(item.text) ?? [];
    seen.set(item.text, [...same, item]);
    const near = item.height * 0.3;
    return !same.some(({ x, y }) => Math.abs(x - item.x) < near && Math.abs(y - item.y) < near);
  });
}

/** What a figure carries that reaches the edge of the paper: a digit behind it may be cut off. */
const cutMark = '…';

/** An item that says so where a figure of it ends or begins at the edge of its page. */
export function markedAtEdge(item: Item, left: number, right: number): Item {
  const { text, x, width } = item;
  const before = x <= left + 0.5 && /^\d/.test(text) ? cutMark : '';
  const behind = x < right && x + width >= right - 0.5 && /\d$/.test(text) ? cutMark : '';
  return before + behind === '' ? item : { ...item, text: `${before}${text}${behind}` };
}

async function pageOf(page: PdfPage, codes: Codes): Promise<Page> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const operators = await page.getOperatorList();
  const all = items.filter(isText).filter(({ str }) => str.trim() !== '');
  const texts = all.filter((item) => !isAskew(item));
  const upright = uprightOf(texts);
  const { rulings, unseen } = rulingsOf(operators, codes, upright);
  const { pale, faded } = paleIn(operators, codes, upright);
  page.cleanup();
  const turned = texts.map((item) => ({ ...item, transform: times(upright, item.transform as unknown as Matrix) }));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const sides = [upright[0] * x1 + upright[2] * y1, upright[0] * x2 + upright[2] * y2].map((x) => x + upright[4]);
  return {
    items: printedOnce(turned.map(itemOf)).map((item) => markedAtEdge(item, Math.min(...sides), Math.max(...sides))),
    rulings,
    pale,
    faded,
    isUnseen: unseen > 0,
    askew: all.filter(isAskew).map(({ str }) => str.trim()),
  };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // It keeps what it is given: whoever calls may still need the bytes.
    return (await getDocumentProxy(new Uint8Array(bytes), {
      maxImageSize: 1,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    } as Parameters<typeof getDocumentProxy>[1])) as unknown as Pdf;
  } catch (error) {
    const { name } = error as Error;
    if (name === 'PasswordException')
      throw new Failure('设有密码，打不开；请去掉密码另存一次后再读。', { cause: error });
    throw new Failure('不是完整的 PDF，可能没有下载完，或者已经损坏；请重新保存后再读。', { cause: error });
  }
}

const charactersOn = ({ items }: Page): number => items.reduce((sum, { text }) => sum + text.length, 0);

const tooMuch = (reason: string): never => {
  throw new Failure(`${reason}，不像是一份年度报告；请只保存报告正文后再读。`);
};

/** Says whether the reading takes too long: the clock alone also runs where a machine has other things to do. */
function watch(): () => boolean {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return performance.now() - start > longest && (user + system) / 1000 > longest;
  };
}

async function pagesOf(pdf: Pdf): Promise<Page[]> {
  const { OPS } = (await getResolvedPDFJS()) as unknown as { OPS: Codes };
  const isSlow = watch();
  const pages: Page[] = [];
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      pages.push(await pageOf(await pdf.getPage(number), OPS));
    } catch (error) {
      throw new Failure(`第 ${number} 页读不出来，PDF 可能已经损坏；请重新保存后再读。`, { cause: error });
    }
    items += pages.at(-1)!.items.length;
    if (items > mostItems) tooMuch(`里的文字超过 ${mostItems} 段`);
    if (isSlow()) tooMuch('读得太慢');
  }
  return pages;
}

/** What a document whose letters have lost their meaning shows: signs of the private area and holes. */
const isGarbled = (pages: readonly Page[]): boolean => {
  const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  const lost = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008]/g)?.length ?? 0;
  return lost > text.length * 0.3 || (text.length > 300 && !/\p{Script=Han}/u.test(text));
};

const scan = '是扫描件，每一页都是图片，读不出文字；请找有文字的版本（Word、网页，或者由 Word 直接转成的 PDF）。';

/** The document in a PDF. Throws Failure (without the file's name) for a scan, a damaged one and one that is meant to hang its reader. */
export async function pdfDocument(bytes: Uint8Array): Promise<Document> {
  refuseBombs(bytes);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > mostPages) tooMuch(`有 ${pdf.numPages} 页`);
    const pages = await pagesOf(pdf);
    const pictures = hasPictures(bytes);
    if (pages.every((page) => charactersOn(page) < fewCharacters))
      throw new Failure(pictures ? scan : '里没有文字，可能已经损坏；请用 Word 或网页的版本。');
    if (isGarbled(pages))
      throw new Failure(
        '里的字体没有附带文字的编码，读出来是乱码；请用 Word 或网页的版本，或者打开后全选、复制到文本文件（.txt）再读。',
      );
    const empty = pages.flatMap((page, index) => (pictures && charactersOn(page) < fewCharacters ? [index + 1] : []));
    const askew = [...new Set(pages.flatMap((page) => page.askew))].join(' ');
    const losses = [
      ...(empty.length > 0 ? [`第 ${empty.join('、')} 页没有文字，可能是图片，没有读入`] : []),
      ...(askew === '' ? [] : [`斜着印的“${askew.slice(0, 40)}”像是水印，没有读入`]),
    ];
    const isRecognised = pages.every(({ isUnseen }) => isUnseen);
    return {
      blocks: blocksOfPages(pages.map(contentsOf)),
      wrapped: false,
      ...(losses.length > 0 ? { losses } : {}),
      ...(pictures ? { hasPictures: true } : {}),
      ...(isRecognised ? { doubt: '这是扫描件，文字是识别出来的，请逐个对照原文' } : {}),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}
