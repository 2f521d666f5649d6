/** Which files of a folder may hold a report, by the ending of their names: one list for commands and screens. */

/** Endings of what is read. What a file really is, its bytes say (readers/sources). */
const read =
  'docx docm dotx doc dot wps odt xlsx xlsm pdf html htm xhtml xhtm mht mhtml mhtm md markdown txt json'.split(' ');
/** Documents that no report can be read from: whoever picks one is told what to save it as. */
const documents = 'rtf wpt xls xlsb et ods ofd ceb'.split(' ');
/** What units also hand in. */
const others = 'caj pages zip rar 7z gz tgz eml msg ppt pptx dps png jpg jpeg tif tiff bmp webp heic'.split(' ');

const endsIn = (endings: readonly string[], name: string): boolean =>
  name.includes('.') && endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

/** Whether a report can be read from a file of this name. */
export const isReportFile = (name: string): boolean => endsIn(read, name);

/** Whether it is a document, read or not. */
export const isDocumentFile = (name: string): boolean => endsIn(read, name) || endsIn(documents, name);

/** Whether a unit may have handed in its report as this, which cannot be read: each is told by name, none is passed over. */
export const isOtherFile = (name: string): boolean => endsIn(documents, name) || endsIn(others, name);
