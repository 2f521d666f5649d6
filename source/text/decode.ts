/** Bytes -> text: the one decoder for every door (files, pasted blocks, phrase files, stdin). */

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i;

const decoded = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** True for a character that stands in texts of an office: one of ASCII, of Chinese, or a mark. */
const isUsual = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2010 && code <= 0x2049) ||
  code === 9 ||
  code === 10 ||
  code === 13;

/**
 * UTF-16 without a mark at its beginning: markup, digits and spaces have a zero in them, which no other text has. Which
 * way round it is, the characters tell: zeros stand in 开 and 一, too.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const count = Math.min(bytes.length >> 1, 2048);
  let zeros = 0;
  let little = 0;
  let big = 0;
  for (let at = 0; at < count * 2; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (first === 0 || second === 0) zeros += 1;
    if (isUsual(first + second * 256)) little += 1;
    if (isUsual(first * 256 + second)) big += 1;
  }
  if (count < 2 || zeros * 50 <= count || Math.max(little, big) * 10 < count * 9) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of bytes, without a mark at its beginning: UTF-16 where they are, UTF-8 where they are, else as the page
 * declares, else GB18030. What is damaged has U+FFFD in the place of each hole. Throws nothing.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', false) ?? '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', false) ?? '';
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide, false) ?? '';
  const utf8 = decoded(bytes, 'utf-8', true);
  if (utf8 !== undefined) return utf8;
  const match = declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  const said = name && !/^gb|utf-?8/.test(name) ? decoded(bytes, name, true) : undefined;
  const gb = decoded(bytes, 'gb18030', true);
  if (said !== undefined || gb !== undefined) return said ?? gb!;
  // A damaged file: the reading with the fewer holes.
  const holes = (text: string): number => text.split('\ufffd').length;
  const readings = ['utf-8', 'gb18030'].map((encoding) => decoded(bytes, encoding, false) ?? '');
  return readings.sort((a, b) => holes(a) - holes(b))[0]!;
}
