/** Elements that say how what is in them is shown, while they are open. */

import type { Token } from 'parse5';
import type { Look } from '../../document/runs.ts';
import { attribute } from './attributes.ts';
import type { Page } from './openPage.ts';
import { type Declarations, lookOf, sizeOf } from './style.ts';

/** Tags that end the line before them. */
export const breaking = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
export const inTable = new Set('table thead tbody tfoot tr td th col colgroup'.split(' '));
/** Tags that say how a piece is shown. */
const looks: Readonly<Record<string, Look>> = {
  s: 'struck',
  strike: 'struck',
  del: 'struck',
  sup: 'raised',
  sub: 'lowered',
  small: 'small',
};

/** Elements with a look of their own that are open at once. */
const mostStyled = 500;
/** Of letters of which nothing is said, in pixels. */
export const baseSize = 16;

/** Remembers how what is in an element is shown, where it is not shown like what is around it. */
export function openStyled(page: Page, tag: string, style: Declarations): void {
  const around = page.styled.at(-1) ?? { look: 'plain' as Look, size: baseSize };
  const own = lookOf(style) ?? looks[tag];
  // What is crossed out stays so, whatever stands in it.
  const look = around.look === 'struck' || around.look === 'hidden' ? around.look : (own ?? around.look);
  const size = sizeOf(style, around.size);
  if ((look !== around.look || size !== around.size) && page.styled.length < mostStyled && !inTable.has(tag)) {
    page.styled.push({ tag, look, size, depth: 1 });
    return;
  }
  // Its end tag is not that of the one around it.
  const open = page.styled.findLast((one) => one.tag === tag);
  if (open) open.depth += 1;
}

export function closeStyled(page: Page, tag: string): void {
  for (let index = page.styled.length - 1; index >= 0; index -= 1) {
    const open = page.styled[index]!;
    if (open.tag !== tag) continue;
    open.depth -= 1;
    if (open.depth === 0) page.styled.length = index;
    return;
  }
}

/** A paragraph ends where another block begins, with or without its end tag. */
export function endParagraph(page: Page, tag: string): void {
  const open = page.styled.findLastIndex((one) => one.tag === 'p');
  if (open >= 0 && tag !== 'br' && breaking.has(tag)) page.styled.length = open;
}

/** The sizes of letters of old, in pixels. */
const fontSizes: Readonly<Record<string, number>> = {
  '1': 10,
  '2': 13,
  '3': 16,
  '4': 18,
  '5': 24,
  '6': 32,
  '7': 48,
  '-1': 13,
  '-2': 10,
  '+1': 18,
  '+2': 24,
};

/** What an element says of its looks, in its style or in the attributes of old. */
export function styleIn(token: Token.TagToken): string {
  const own = attribute(token, 'style');
  if (token.tagName !== 'font') return own;
  const colour = attribute(token, 'color');
  const size = fontSizes[attribute(token, 'size').trim()];
  return `${colour === '' ? '' : `color:${colour};`}${size === undefined ? '' : `font-size:${size}px;`}${own}`;
}
