/** Word documents -> HTML, by mammoth; what the zip says of its sizes is looked at before anything is unpacked. */
import { Failure } from '../text/failure.ts';

const largest = 100 * 1024 * 1024;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Sum of the unpacked sizes in a zip's directory. Throws Failure where there is no directory to be read. */
function unpackedSize(bytes: Buffer, path: string): number {
  const broken = () => new Failure(`${path} 不是完整的 Word 文档（docx），可能没有下载完，请重新保存后再读。`);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw broken();
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}

/** The HTML of a Word document. Throws Failure for a damaged one and for one that unpacks to too much. */
export async function docxHtml(bytes: Buffer, path: string): Promise<string> {
  if (unpackedSize(bytes, path) > largest) {
    throw new Failure(`${path} 解压后超过 100 MB，不像是一份年度报告，没有打开；请只保存报告正文后再读。`);
  }
  const { default: mammoth } = await import('mammoth');
  try {
    const nothing = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: nothing });
    return value;
  } catch (error) {
    throw new Failure(`${path} 不是可以读取的 Word 文档（docx），请用 Word 或 WPS 另存一次后再读。`, { cause: error });
  }
}
