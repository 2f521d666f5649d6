/** The text that bytes mean, whatever program saved them. */

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The beginning of bytes, each a character. */
const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/**
 * The text of bytes, without a BOM: UTF-16 where a BOM says so (old Notepad, PowerShell 5), UTF-8 where they are, else as a page declares,
 * else GB18030. Throws nothing; holes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le', false) ?? '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be', false) ?? '';
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== undefined) return utf8;
  const name = declared.exec(latin(bytes, 4096))?.[1]?.toLowerCase();
  const said = name && !/^gb|utf-?8/.test(name) ? decode(bytes, name, true) : undefined;
  const gb = decode(bytes, 'gb18030', true);
  if (said !== undefined || gb !== undefined) return said ?? gb!;
  // A damaged file: the reading with the fewer holes.
  const holes = (text: string): number => text.split('\ufffd').length;
  const readings = ['utf-8', 'gb18030'].map((encoding) => decode(bytes, encoding, false) ?? '');
  return readings.sort((a, b) => holes(a) - holes(b))[0]!;
}
