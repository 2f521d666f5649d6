/** Word documents -> HTML, by mammoth; what is packed in them is measured before anything is built from it. */
import { inflateRawSync } from 'node:zlib';
import { Failure } from '../text/failure.ts';

/** Pictures may be big, the text of a report never is. */
const largest = { whole: 100 * 1024 * 1024, xml: 20 * 1024 * 1024 };
/** Far above any report; each costs a little time. */
const mostParagraphs = 10_000;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly packed: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** The entries of a zip's directory. Throws Failure where there is no directory to be read. */
function entriesOf(bytes: Buffer, broken: () => Failure): Entry[] {
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw broken();
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packed: bytes.readUInt16LE(at + 10) !== 0,
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** What an entry unpacks to, whatever the directory says of its size. Throws where it is damaged or too long. */
function unpack(bytes: Buffer, { at, packed, packedSize }: Entry): Buffer {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packedSize);
  return packed ? inflateRawSync(content, { maxOutputLength: largest.xml }) : content;
}

/** Throws Failure for a document that is damaged, that unpacks to too much, or that is too long for a report. */
function refuseEndless(bytes: Buffer, path: string): void {
  const broken = () => new Failure(`${path} 不是完整的 Word 文档（docx），可能没有下载完，请重新保存后再读。`);
  const refuse = (reason: string): never => {
    throw new Failure(`${path} ${reason}，不像是一份年度报告，没有打开；请只保存报告正文后再读。`);
  };
  const entries = entriesOf(bytes, broken);
  if (entries.reduce((sum, { size }) => sum + size, 0) > largest.whole) refuse('解压后超过 100 MB');
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
    let xml: Buffer;
    try {
      xml = unpack(bytes, entry);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') refuse('解压后的文字超过 20 MB');
      throw broken();
    }
    if (entry.name !== 'word/document.xml') continue;
    const paragraphs = xml.toString('latin1').match(/<w:p[ >]/g)?.length ?? 0;
    if (paragraphs > mostParagraphs) refuse(`有 ${paragraphs} 段文字`);
  }
}

/** The HTML of a Word document. Throws Failure for a damaged one and for one that unpacks to too much. */
export async function docxHtml(bytes: Buffer, path: string): Promise<string> {
  refuseEndless(bytes, path);
  const { default: mammoth } = await import('mammoth');
  try {
    const nothing = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: nothing });
    return value;
  } catch (error) {
    throw new Failure(`${path} 不是可以读取的 Word 文档（docx），请用 Word 或 WPS 另存一次后再读。`, { cause: error });
  }
}
