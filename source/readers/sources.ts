/** Every kind of file that is read, in the order in which they are tried. A new one is a file and a line. */
import type { Document } from '../document/document.ts';
import { Failure } from '../text/failure.ts';
import type { RawFile } from './rawFile.ts';

export interface Source {
  readonly id: string;
  /** How it is called: 网页. */
  readonly name: string;
  /** Bytes that a report of this kind never has. */
  readonly largest: number;
  sniff(file: RawFile): boolean;
  /** The document in the file. Throws Failure (without the file's name). */
  load(file: RawFile): Promise<Document> | Document;
}

const MB = 1024 * 1024;
const isPacked = (file: RawFile): boolean => file.head.startsWith('PK\u0003\u0004');
const has = (file: RawFile, pattern: RegExp): boolean =>
  isPacked(file) && (file.parts() ?? []).some((part) => pattern.test(part));
/** A zip that is damaged is what its name says, and is said to be that. */
const isDamaged = (file: RawFile, ending: string): boolean =>
  isPacked(file) && file.parts() === undefined && file.ending === ending;

/** Far above any report's text; what is longer is something else. */
const mostCharacters = 2_000_000;
const longestLine = 50_000;

/** The text of a file that is nothing but text. Throws Failure where it is longer than any report. */
function plainText(file: RawFile): string {
  const text = file.text();
  const refuse = (reason: string): never => {
    throw new Failure(`${reason}，不像是一份年度报告；请只保存报告正文后再读。`);
  };
  if (text.length > mostCharacters) refuse('的文字超过 200 万字');
  if (text.split(/[\n\r]/).some(({ length }) => length >= longestLine)) refuse('有一行超过 5 万字');
  return text;
}

const isMarkup = /<(?:!doctype html|html|head|body|meta|table|div|p|h[1-6]|span)\b[^>]*>/i;
const isMarkdown = /^\s{0,3}#{1,6}\s|^\s*\|?\s*:?-{3,}:?\s*\|/m;
const start = (file: RawFile): string => file.text().slice(0, 200_000);

/** How a message begins: saved pages are messages, as mails are; those that were sent begin with their way. */
const isMessage =
  /^(?:From|To|Subject|Date|Reply-To|Message-ID|MIME-Version|Content-Type|Snapshot-Content-Location|Received|Return-Path|Delivered-To|DKIM-Signature|X-[\w-]+):/i;
const holdsPage = /^Content-Type:\s*(?:multipart\/|text\/html)/im;

export const sources: readonly Source[] = [
  {
    id: 'docx',
    name: 'Word 文档（docx）',
    largest: 20 * MB,
    // A damaged zip of another name is most likely one, too.
    sniff: (file) =>
      has(file, /^word\/[^/]*\.xml$/i) ||
      (isPacked(file) &&
        (file.ending === 'docx' || (file.parts() === undefined && !/^(?:xlsx|odt)$/.test(file.ending)))),
    load: async ({ bytes }) => (await import('./docx/docx.ts')).docxDocument(bytes),
  },
  {
    id: 'xlsx',
    name: 'Excel 工作簿（xlsx）',
    largest: 20 * MB,
    sniff: (file) => has(file, /^xl\/workbook\.xml$/i) || isDamaged(file, 'xlsx'),
    load: async ({ bytes }) => (await import('./xlsx.ts')).xlsxDocument(bytes),
  },
  {
    id: 'odt',
    name: 'OpenDocument 文档（odt）',
    largest: 20 * MB,
    sniff: (file) => has(file, /^content\.xml$/) || isDamaged(file, 'odt'),
    load: async ({ bytes }) => (await import('./odt.ts')).odtDocument(bytes),
  },
  {
    id: 'mht',
    name: '单个文件的网页（mht）',
    largest: 40 * MB,
    sniff: (file) => isMessage.test(file.head) && holdsPage.test(start(file)),
    load: async ({ bytes }) => (await import('./mht.ts')).mhtDocument(bytes),
  },
  {
    id: 'doc',
    name: '旧版 Word、WPS 文档（doc、wps）',
    largest: 20 * MB,
    sniff: ({ head }) => head.startsWith('\xd0\xcf\x11\xe0'),
    load: async ({ bytes }) => (await import('./doc/doc.ts')).docDocument(bytes),
  },
  {
    id: 'pdf',
    name: 'PDF',
    largest: 64 * MB,
    sniff: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
    load: async ({ bytes }) => (await import('./pdf/pdf.ts')).pdfDocument(bytes),
  },
  {
    id: 'html',
    name: '网页',
    largest: 20 * MB,
    sniff: (file) =>
      file.ending.startsWith('htm') ||
      (!/^(?:md|markdown)$/.test(file.ending) &&
        isMarkup.test(start(file)) &&
        /<\/\w+>/.test(start(file)) &&
        !isMarkdown.test(start(file))),
    load: async (file) => (await import('./html/source.ts')).htmlDocument(file.text()),
  },
  {
    id: 'markdown',
    name: 'Markdown',
    largest: 20 * MB,
    sniff: (file) => /^(?:md|markdown)$/.test(file.ending) || isMarkdown.test(start(file)),
    load: async (file) => (await import('./markdown.ts')).markdownDocument(plainText(file)),
  },
  {
    id: 'plain',
    name: '文本',
    largest: 20 * MB,
    sniff: () => true,
    load: async (file) => (await import('./plain.ts')).plainDocument(plainText(file)),
  },
];
