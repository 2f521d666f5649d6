/** Pictures on a page that may hold what is missing in its text. */
import type { Token } from 'parse5';
import { attribute } from './attributes.ts';
import type { Page } from './openPage.ts';
import { type Declarations, isHidden } from './style.ts';

/** Pictures that dress a page: small ones, and those that are named so. */
const isOrnament = /icon|logo|qr_?code|erweima|ewm|arrow|blank|spacer|share|print|weixin|weibo|beian|sprite|loading/i;
const smallest = 150;

/** A picture in the text may hold what is missing in it. */
export function seePicture(page: Page, token: Token.TagToken, style: Declarations): void {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(style.get(name) ?? attribute(token, name), 10));
  if (isHidden(style) || isOrnament.test(attribute(token, 'src').slice(0, 300))) return;
  if (sizes.some((size) => size < smallest)) return;
  const table = page.tables.at(-1);
  if (!table || table.cell || page.caption) page.line.picture();
}
