/** The value in the text of a draft's file, also where something stands around it that does not belong there. */

/** What disks and editors leave at the ends of a file: zero bytes after a crash, the BOM of Notepad, spaces. */
const isFiller = (code: number): boolean => code === 0 || code === 0xfeff || code === 32 || (code >= 9 && code <= 13);

function withoutFiller(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isFiller(text.charCodeAt(start))) start++;
  while (end > start && isFiller(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The end of the first object in a text, or -1 where it is not closed. */
function endOfFirst(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '"') {
      for (index++; index < text.length && text[index] !== '"'; index++) if (text[index] === '\\') index++;
    } else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** The first whole value of a text: what follows it is what was left of an older, longer file. Undefined where there is none. */
export function parseStored(text: string): unknown {
  const clean = withoutFiller(text);
  try {
    return JSON.parse(clean);
  } catch {
    const end = clean.startsWith('{') ? endOfFirst(clean) : -1;
    if (end <= 0) return undefined;
    try {
      return JSON.parse(clean.slice(0, end));
    } catch {
      return undefined;
    }
  }
}
