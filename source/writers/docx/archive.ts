/** What the library writes, finished: the same bytes for the same report, fonts with their other names, the unit as company. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeHtml } from '../escape.ts';
import { fontNames } from './page.ts';

/** Every file of the archive bears this date, so that the same report gives the same bytes. */
const archiveDate = new Date(1980, 0, 1);

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontNames
  .map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;

const applicationProperties = (company: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>nianbao</Application><Company>${escapeHtml(company)}</Company></Properties>`;

/** A packed document with its last touches; `company` is a cleaned line. */
export function finishArchive(packed: Uint8Array, company: string): Uint8Array {
  const files = unzipSync(packed);
  const core = strFromU8(files['docProps/core.xml']!).replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '');
  const changed: Readonly<Record<string, string>> = {
    'docProps/core.xml': core,
    'docProps/app.xml': applicationProperties(company),
    'word/fontTable.xml': fontTable,
  };
  const finished: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    finished[path] = changed[path] === undefined ? content : strToU8(changed[path]);
  }
  return zipSync(finished, { level: 9, mtime: archiveDate });
}
