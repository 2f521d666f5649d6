/** What declarations of style say of how a piece is shown. */
import type { Look } from '../../document/runs.ts';

export type Declarations = ReadonlyMap<string, string>;

const telling =
  /^(?:display|visibility|content-visibility|opacity|filter|zoom|position|left|top|margin-left|margin-top|-webkit-text-fill-color|text-indent|clip|clip-path|height|width|max-height|max-width|transform|overflow|unicode-bidi|direction|color|background(?:-color)?|font-size|text-decoration(?:-line)?|vertical-align|list-style(?:-type)?)$/;

/** The declarations that tell how a piece is shown; later ones win. */
export function declarationsOf(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of style.slice(0, 4000).split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && telling.test(name))
      found.set(
        name,
        part
          .slice(colon + 1)
          .replace(/!\s*important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

const far = /^-\d{3,}(?:px|em|pt|%)?$/;
const none = /^(?:0(?:\.0+)?|\.0+)(?:px|pt|em|%)?$/;
/** So faint that nobody reads it. */
const faint = /^0?\.0\d*$|^[0-9](?:\.\d+)?%$/;
/** A colour that lets all through. */
const clear = /^transparent|^(?:rgba|hsla)\([^)]*,\s*(?:0(?:\.0\d*)?|\.0\d*)\s*\)|\/\s*(?:0(?:\.0\d*)?|\.0\d*)%?\s*\)/;

/** True where nobody sees the element and all that is in it. */
export function isHidden(style: Declarations): boolean {
  if (style.size === 0) return false;
  const is = (name: string, value: RegExp): boolean => value.test(style.get(name) ?? '');
  return (
    is('display', /^none/) ||
    is('visibility', /^(?:hidden|collapse)/) ||
    is('content-visibility', /^hidden/) ||
    is('opacity', none) ||
    is('opacity', faint) ||
    is('filter', /opacity\(\s*(?:0(?:\.0\d*)?|\.0\d*)%?\s*\)/) ||
    is('zoom', none) ||
    is('margin-left', far) ||
    is('margin-top', far) ||
    is('font-size', none) ||
    is('text-indent', far) ||
    (is('position', /^(?:absolute|fixed)/) && (is('left', far) || is('top', far))) ||
    (is('position', /^absolute/) &&
      (is('clip', /^rect\((?:[01](?:px)?[,\s]*){4}\)/) || is('clip-path', /^inset\((?:50|100)%\)/))) ||
    (is('overflow', /^hidden/) && ['height', 'width', 'max-height', 'max-width'].some((name) => is(name, none))) ||
    is('transform', /scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/) ||
    is('color', clear) ||
    is('-webkit-text-fill-color', clear)
  );
}

/** White, or so near to it that nobody tells it from paper. */
const white =
  /^(?:#fff[f]?|#(?:f[8-f]){3}(?:ff)?|white|rgba?\((?:\s*25[0-5]\s*[,\s]\s*){2}25[0-5]\b.*\)|hsla?\([^)]*[,\s](?:9[7-9]|100)(?:\.\d+)?%.*\))$/;

/** Names that frameworks of pages give to what they do not show; their style sheets are not in the file. */
const unseenClass =
  /^(?:d-none|hidden|hide|is-hidden|invisible|sr-only|visually-hidden|screen-reader-text|layui-hide|uk-hidden|el-hidden|ng-hide)$/;

/** True where the name of an element's class says that it is not shown, and none that it is shown in some windows. */
export const isHiddenByName = (classes: readonly string[]): boolean =>
  classes.some((name) => unseenClass.test(name)) && !classes.some((name) => /^(?:d|visible)-(?!none$)/.test(name));

/** True where the name of an element's class says that it is crossed out. */
export const isStruckByName = (classes: readonly string[]): boolean =>
  classes.some((name) => /^(?:(?:text-)?(?:decoration-)?line-through|text-strike|strike-?through)$/.test(name));

/** True for letters that are set from right to left, digits too. */
export const isTurned = (style: Declarations): boolean =>
  /override/.test(style.get('unicode-bidi') ?? '') && style.get('direction') === 'rtl';

/** True for a grey that is clearly lighter than letters are. */
export function isGrey(colour: string): boolean {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1];
  const parts = hex
    ? (hex.match(hex.length === 3 ? /./g : /../g) ?? []).map((part) => Number.parseInt(part.padStart(2, part), 16))
    : (/^rgb\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)\s*\)$/.exec(colour) ?? []).slice(1).map(Number);
  if (parts.length !== 3) return /^(?:silver|gr[ae]y|darkgr[ae]y|lightgr[ae]y|gainsboro)$/.test(colour);
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  return least >= 0x80 && most < 0xf8 && most - least <= 0x18;
}

/** How the piece is shown; undefined where nothing is said. */
export function lookOf(style: Declarations): Look | undefined {
  if (style.size === 0) return undefined;
  const decoration = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (/line-through/.test(decoration)) return 'struck';
  const align = style.get('vertical-align') ?? '';
  if (/^(?:super|text-top)/.test(align)) return 'raised';
  if (/^sub/.test(align)) return 'lowered';
  if (white.test(style.get('color') ?? '') && !style.has('background') && !style.has('background-color')) return 'pale';
  if (isGrey(style.get('color') ?? '') && !style.has('background') && !style.has('background-color')) return 'faded';
  return undefined;
}

const named: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

/** The size of the letters in pixels, inside letters of another size; the same where nothing is said. */
export function sizeOf(style: Declarations, around: number): number {
  const value = style.get('font-size') ?? '';
  if (value in named) return named[value]!;
  if (value === 'smaller') return around * 0.83;
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|em|rem|%)$/.exec(value);
  if (!match) return around;
  const number = Number(match[1]);
  const factors: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: around, rem: 16, '%': around / 100 };
  return number * factors[match[2]!]!;
}
