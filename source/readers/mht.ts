/** A page saved in one file (mht, mhtml) -> the page in it. */
import type { Document } from '../document/document.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { htmlDocument } from './html/source.ts';

const step = 8192;
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Bytes that are written as =E6=94=BF. */
function fromQuoted(text: string): Uint8Array {
  const plain = text.replace(/[ \t]*=\r?\n/g, '').replace(/=$/, '');
  return bytesOf(
    plain.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function fromBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.replace(/[^A-Za-z0-9+/=]/g, '')));
  } catch {
    return new Uint8Array();
  }
}

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';

interface Part {
  readonly head: string;
  readonly body: string;
}

function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  return gap
    ? { head: text.slice(0, gap.index), body: text.slice(gap.index + gap[0].length) }
    : { head: '', body: text };
}

/** The parts of a message, those in it included. */
function partsOf({ head, body }: Part, depth = 0): Part[] {
  const type = headerOf(head, 'Content-Type');
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(type)?.[1];
  if (!boundary || depth > 5) return [{ head, body }];
  return body
    .split(`--${boundary}`)
    .slice(1, 200)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsOf(partOf(piece.replace(/^\r?\n/, '')), depth + 1));
}

/** Files that hang on a mail; what a page is made of has places of its own. */
const isAttached = ({ head }: Part): boolean => /^attachment/i.test(headerOf(head, 'Content-Disposition'));

/** Without what a mail's sender puts under it; a report has no such line. */
function withoutFoot(page: Document): Document {
  const at = page.blocks.findLastIndex((block) => block.kind === 'text' && /^\s*--\s*$/.test(block.text));
  const foot = at < 0 ? [] : page.blocks.slice(at + 1);
  if (at < 0 || foot.length > mostInFoot || foot.some(({ kind }) => kind === 'table')) return page;
  const text = foot.flatMap((block) => (block.kind === 'text' ? [block.text.trim()] : [])).join(' ');
  const losses = text === '' ? [] : [`邮件末尾的落款没有读入：“${text.slice(0, 200)}”`];
  return { ...page, blocks: page.blocks.slice(0, at), losses: [...(page.losses ?? []), ...losses] };
}

const mostInFoot = 8;

const attached = '是一封邮件，正文里没有报告，报告可能在附件里；请把附件存下来，再读附件的文件';

/** The document in a page saved in one file, or in a mail. Throws Failure (without the file's name) where no page is in it. */
export function mhtDocument(bytes: Uint8Array): Document {
  // Each byte a character: what the parts are written in is told by each of them.
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  const parts = partsOf(partOf(text));
  const pages = parts.filter((part) => /text\/html/i.test(headerOf(part.head, 'Content-Type')) && !isAttached(part));
  const isMail = parts.some(isAttached);
  const decoded = pages.map(({ head, body }) => {
    const encoding = headerOf(head, 'Content-Transfer-Encoding').trim().toLowerCase();
    const raw =
      encoding === 'quoted-printable' ? fromQuoted(body) : encoding === 'base64' ? fromBase64(body) : bytesOf(body);
    return decodeText(raw);
  });
  const longest = decoded.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined)
    throw new Failure(isMail ? `${attached}。` : '里没有网页；请在浏览器里另存为“网页，仅 HTML”后再读。');
  const page = withoutFoot(htmlDocument(longest));
  return isMail ? { ...page, empty: `${attached}。` } : page;
}
