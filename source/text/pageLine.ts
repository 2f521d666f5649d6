/** Lines that a page prints at its edges: the number of the page, and what a browser adds. */

const numbered =
  /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d+\s*页(?:\s*[,，/共].*)?|-{3,}\s*(?:page\s*)?\d+.*|\d+\s*\/\s*\d+|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)\s*$/i;
const ofBrowser =
  /^\s*(?:(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s.*)?)\s*$/;

/** Whether a line is none of the text: - 3 -, 第 3 页 共 9 页, 3/9, the address and the day that a browser prints. */
export const isPageLine = (line: string): boolean => numbered.test(line) || ofBrowser.test(line);
