/** How Word's styles and runs look, as far as it tells what is shown and what is a heading. */
import type { Look } from '../../document/runs.ts';
import { isGrey } from '../html/style.ts';
import { childOf, type Element, elementsOf } from '../xml.ts';

/** What is said of a run; undefined where nothing is. */
export interface RunLook {
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly position?: 'raised' | 'lowered' | 'none' | undefined;
  readonly pale?: boolean | undefined;
  readonly faded?: boolean | undefined;
  /** Half points. */
  readonly size?: number | undefined;
}

export interface Numbered {
  readonly list: string;
  readonly level: number;
}

export interface Style {
  readonly run: RunLook;
  /** 1 to 9 where the style is a heading's. */
  readonly level?: number | undefined;
  readonly numbered?: Partial<Numbered> | undefined;
}

export interface Styles {
  of(id: string | undefined): Style;
  readonly plain: Style;
}

/** A property that is on by being there: `w:val` may turn it off. */
const on = (properties: Element | undefined, name: string): boolean | undefined => {
  const element = childOf(properties, name);
  return element ? !/^(?:0|false|off|none)$/i.test(element.attributes['w:val'] ?? '') : undefined;
};

const value = (properties: Element | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes['w:val'];

/** Of letters of which nothing is said, in half points. */
const usualSize = 20;

/** The looks that an element `w:rPr` gives. */
export function runLookOf(properties: Element | undefined): RunLook {
  if (!properties) return {};
  const struck = on(properties, 'w:strike');
  const twice = on(properties, 'w:dstrike');
  const align = value(properties, 'w:vertAlign');
  const raise = Number(value(properties, 'w:position') ?? 0);
  // Two lines in the height of one.
  const isCombined = childOf(properties, 'w:eastAsianLayout')?.attributes['w:combine'] !== undefined;
  const own = Number(value(properties, 'w:sz'));
  const size = isCombined ? (own || usualSize) / 2 : own;
  const colour = value(properties, 'w:color');
  const paper = childOf(properties, 'w:shd')?.attributes['w:fill'];
  const position =
    align === 'superscript' || raise > 0
      ? 'raised'
      : align === 'subscript' || raise < 0
        ? 'lowered'
        : align === undefined
          ? undefined
          : 'none';
  return {
    struck: struck === undefined && twice === undefined ? undefined : struck === true || twice === true,
    hidden: on(properties, 'w:vanish'),
    position,
    pale:
      colour === undefined
        ? undefined
        : (paper ?? 'auto') === 'auto'
          ? /^f{6}$/i.test(colour)
          : colour.toLowerCase() === paper!.toLowerCase(),
    faded: colour === undefined ? undefined : isGrey(`#${colour.toLowerCase()}`),
    size: size > 0 ? size : undefined,
  };
}

/** One look over another: what the second says counts. */
export function over(below: RunLook, above: RunLook): RunLook {
  return {
    struck: above.struck ?? below.struck,
    hidden: above.hidden ?? below.hidden,
    position: above.position ?? below.position,
    pale: above.pale ?? below.pale,
    faded: above.faded ?? below.faded,
    size: above.size ?? below.size,
  };
}

/** The look of a run in the words of the document room. */
export function lookOf({ hidden, struck, position, pale, faded }: RunLook): Look {
  if (hidden) return 'hidden';
  if (struck) return 'struck';
  if (position === 'raised' || position === 'lowered') return position;
  if (pale) return 'pale';
  return faded ? 'faded' : 'plain';
}

/** The level that a paragraph's properties give it: 0 in Word is the highest, 9 is text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = value(properties, 'w:outlineLvl');
  return level !== undefined && Number(level) < 9 ? Number(level) + 1 : undefined;
}

/** The list that a paragraph's properties put it in. */
export function numberedBy(properties: Element | undefined): Partial<Numbered> | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (!numbering) return undefined;
  const list = value(numbering, 'w:numId');
  const level = value(numbering, 'w:ilvl');
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

const headingName = /^(?:heading|标题)\s*([1-9])$/i;

/** The styles of a document, each with what it is based on. */
export function stylesOf(root: Element | undefined): Styles {
  const elements = new Map(elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const plain: Style = { run: over({ size: usualSize }, runLookOf(defaults)) };
  const known = new Map<string, Style>();
  const find = (id: string, depth: number): Style => {
    const done = known.get(id);
    const element = elements.get(id);
    if (done || !element || depth > 20) return done ?? plain;
    const base = value(element, 'w:basedOn');
    const below = base === undefined ? plain : find(base, depth + 1);
    const properties = childOf(element, 'w:pPr');
    const named = headingName.exec(value(element, 'w:name') ?? '')?.[1];
    const style: Style = {
      run: over(below.run, runLookOf(childOf(element, 'w:rPr'))),
      level: outlineLevel(properties) ?? (named ? Number(named) : undefined) ?? below.level,
      numbered: numberedBy(properties) ?? below.numbered,
    };
    known.set(id, style);
    return style;
  };
  return { plain, of: (id) => (id === undefined ? plain : find(id, 0)) };
}
