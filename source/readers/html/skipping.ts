/** Which pieces of a page nobody sees: scripts and styles always; what a style hides, and the site's own navigation. */
import type { Token } from 'parse5';

/** What holds no text of a page. */
export const mute = new Set('script style noscript template datalist svg head iframe title xml rt rp rtc'.split(' '));
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** The site's own, and what stands in for something that is drawn. */
const frame = new Set('nav footer object canvas audio video progress meter'.split(' '));

/** Tags that another tag may close: an open one must not hide the rest of the page. */
const closers: Readonly<Record<string, RegExp>> = {
  p: /^(?:p|div|table|h[1-6]|ul|ol|section|article|td|th|tr)$/,
  rt: /^(?:rt|rp|rb|rtc|ruby|p|td|th|tr|table|div)$/,
  rp: /^(?:rt|rp|rb|rtc|ruby|p|td|th|tr|table|div)$/,
  li: /^(?:li|ul|ol)$/,
  dd: /^(?:dd|dt|dl)$/,
  dt: /^(?:dd|dt|dl)$/,
  td: /^(?:td|th|tr|tbody|table)$/,
  th: /^(?:td|th|tr|tbody|table)$/,
  tr: /^(?:tr|tbody|table)$/,
};

/** True for a tag whose content a reader of the page does not see. */
export function hides({ tagName, attrs, selfClosing }: Token.TagToken): boolean {
  if (empty.has(tagName) || selfClosing) return false;
  if (frame.has(tagName)) return true;
  const has = (wanted: string): boolean => attrs.some(({ name }) => name === wanted);
  // What an office prints at the edges of each page.
  const isEdge =
    tagName === 'div' && attrs.some(({ name, value }) => name === 'title' && /^(?:header|footer)$/.test(value));
  return isEdge || has('hidden') || (tagName === 'dialog' && !has('open'));
}

/** Follows the tags inside a piece that is left out; tells when it has ended. */
export class Skipping {
  readonly tag: string;
  private depth = 1;
  private tables = 0;
  constructor(tag: string) {
    this.tag = tag;
  }

  /** True where this start tag ends the piece: it is then read like any other. */
  start(tag: string): boolean {
    if (this.tables === 0 && tag !== 'table' && closers[this.tag]?.test(tag)) return true;
    if (tag === 'table') {
      if (this.tag === 'p' || this.tag === 'tr') return true;
      this.tables += 1;
    }
    if (tag === this.tag && !closers[tag]) this.depth += 1;
    return this.tag === 'head' && tag === 'body';
  }

  /** 'own' where this end tag is the piece's, 'outer' where it closes what the piece stands in. */
  end(tag: string): 'own' | 'outer' | null {
    if (tag === 'table' && this.tables > 0) {
      this.tables -= 1;
      if (this.tag !== 'table') return null;
    }
    if (this.tables > 0 && closers[this.tag]) return null;
    if (tag === this.tag) {
      this.depth -= 1;
      return this.depth === 0 ? 'own' : null;
    }
    return closers[this.tag]?.test(tag) ? 'outer' : null;
  }
}
