/** Files that are met and not read: what each is, and what to do about it. */
import { openContainer } from './doc/container.ts';
import type { RawFile } from './rawFile.ts';

interface Refusal {
  is(file: RawFile): boolean;
  /** After the name of the file. */
  readonly sentence: string;
}

const byHead = (mark: RegExp, sentence: string): Refusal => ({ is: ({ head }) => mark.test(head), sentence });
const packed = (part: RegExp, sentence: string): Refusal => ({
  is: (file) => file.head.startsWith('PK\u0003\u0004') && (file.parts() ?? []).some((name) => part.test(name)),
  sentence,
});

/** By a stream in the container of old Office files. */
const contained = (stream: RegExp, sentence: string): Refusal => ({
  is: ({ bytes, head }) =>
    head.startsWith('\xd0\xcf\x11\xe0') && (openContainer(bytes)?.names ?? []).some((name) => stream.test(name)),
  sentence,
});

/** Word and WPS leave such a file beside an open document: it holds the name of who has it open. */
const isOwnerFile = ({ name, bytes }: RawFile): boolean => /(?:^|[\\/])~\$[^\\/]*$/.test(name) && bytes.length < 1024;

const refusals: readonly Refusal[] = [
  { is: isOwnerFile, sentence: '是文档打开时留下的临时文件，里面没有报告；请选名字里没有 ~$ 的那一份。' },
  contained(/^EncryptedPackage$/, '设有密码，打不开；请去掉密码另存一次后再读。'),
  contained(/^(?:Workbook|Book)$/, '是旧版 Excel 工作簿（xls），请用 Excel 或 WPS 另存为 xlsx 后再读。'),
  contained(/^PowerPoint Document$/, '是演示文稿，不是年度报告的正文；请找 Word 或网页的版本。'),
  byHead(/^\{\\rtf/, '是 RTF 文档，请用 Word 或 WPS 另存为 docx 后再读。'),
  byHead(
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s,
    '是图片，读不出文字；请找有文字的版本。',
  ),
  byHead(/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, '是压缩包，请解压后读里面的报告。'),
  byHead(
    /<\?mso-application progid="Word\.Document"\?>|<w:wordDocument|<pkg:package/,
    '是 Word 的 XML 文档，请用 Word 或 WPS 打开后另存为 docx 再读。',
  ),
  packed(/^OFD\.xml$/i, '是 OFD 版式文件，不能直接读；请用阅读器打开后全选、复制到文本文件（.txt）再读。'),
  packed(/^(?:ppt\/|visio\/)/i, '是演示文稿，不是年度报告的正文；请找 Word 或网页的版本。'),
  {
    is: (file) =>
      file.head.startsWith('PK\u0003\u0004') &&
      file.ending !== 'docx' &&
      file.parts()?.some((name) => /^(?:word|xl)\/|^content\.xml$/i.test(name)) === false,
    sentence: '是压缩包（zip），请解压后读里面的报告。',
  },
];

/** Why a file is not read, as the rest of a sentence that begins with its name; undefined where it may be. */
export const refusalOf = (file: RawFile): string | undefined => refusals.find(({ is }) => is(file))?.sentence;
