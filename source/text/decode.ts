/** Bytes -> text: the one decoder for every door (files, pasted blocks, phrase files, stdin). */

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i;

const decoded = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without a mark at its beginning: nearly every character of markup, digits and spaces has a zero beside it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const enough = length / 2 / 50;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
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
