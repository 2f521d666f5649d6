/** What the library writes, finished: the same bytes for the same report, fonts with their other names, the unit as company. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeHtml } from '../escape.ts';
import type { WordLook } from './look.ts';
import { fontTable } from './page.ts';

/** Every file of the archive bears this date, so that the same report gives the same bytes. */
const archiveDate = new Date(1980, 0, 1);

const fontTableXml = (look: WordLook): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontTable(look)
  .map(({ name, others, family }) => {
    const other = others.length > 0 ? `<w:altName w:val="${others.join(',')}"/>` : '';
    return `<w:font w:name="${escapeHtml(name)}">${other}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
  })
  .join('')}</w:fonts>`;

/** The tables told what they are called, for those who cannot see them; the library has no word for it. */
function withCaptions(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replaceAll('</w:tblPr>', (end) => {
    const caption = captions[table++];
    return caption ? `<w:tblCaption w:val="${escapeHtml(caption)}"/>${end}` : end;
  });
}

const applicationProperties = (company: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>nianbao</Application><Company>${escapeHtml(company)}</Company></Properties>`;

export interface Finish {
  /** The unit, as a cleaned line. */
  readonly company: string;
  readonly look: WordLook;
  /** What each table is called, '' for one without a name. */
  readonly captions: readonly string[];
}

/** A packed document with its last touches. */
export function finishArchive(packed: Uint8Array, { company, look, captions }: Finish): Uint8Array {
  const files = unzipSync(packed);
  const textOf = (path: string): string => strFromU8(files[path]!);
  const changed: Readonly<Record<string, string>> = {
    'docProps/core.xml': textOf('docProps/core.xml').replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, ''),
    'docProps/app.xml': applicationProperties(company),
    'word/fontTable.xml': fontTableXml(look),
    'word/document.xml': withCaptions(textOf('word/document.xml'), captions),
  };
  const finished: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    finished[path] = changed[path] === undefined ? content : strToU8(changed[path]);
  }
  return zipSync(finished, { level: 9, mtime: archiveDate });
}
