/** Word documents read by mammoth, and looked into as the XML that they are. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='Draft Mark'] => blockquote > p:fresh",
];

/** A Word document as HTML with the headings of our page; breaks in the title are left out. */
export async function wordHtml(content: string | Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(content) },
    { styleMap, ignoreEmptyParagraphs: false },
  );
  return value.replaceAll('<br />', '');
}

/** The XML files of a Word document by their paths. */
export const wordFiles = (content: string | Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(content as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)]));
