/** Quotations within a message, for where a line has little room. */

/** Characters of a quotation that stand whole. */
const longest = 24;

/** A message whose long quotations are cut: to the clause that holds `words`, where one does, else to their beginning. */
export const shortQuotations = (message: string, words = ''): string =>
  message.replace(/“([^“”]+)”/g, (whole, text: string) => {
    const found = words === '' ? -1 : text.indexOf(words);
    if (text.length <= longest) return whole;
    const start = /[^，；。]*$/.exec(text.slice(0, Math.max(0, found)))!.index;
    const clause = /^[^，；。]*/.exec(text.slice(Math.max(0, found) + words.length))![0];
    const end = found < 0 ? longest : found + words.length + clause.length;
    return `“${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}”`;
  });
