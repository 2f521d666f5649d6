/** The cards of the poster, each drawn from a height on and telling how high it is. */
import { scaleLinear } from 'd3-scale';
import { plainDigits } from '../plainDigits.ts';
import { box, fittingSize, linesOf, pageWidth, textAt, textWidth } from './draw.ts';
import type { Headline, Part, Tile } from './figures.ts';

export interface Drawn {
  readonly picture: string;
  readonly height: number;
}

const edge = 32;
const padding = 32;
export const cardWidth = pageWidth - 2 * edge;
const left = edge + padding;
const room = cardWidth - 2 * padding;
const small = 26;
const medium = 28;

/** A white card with its heading and what `inside` draws below it. */
function card(top: number, heading: string, inside: (y: number) => Drawn): Drawn {
  const start = top + padding;
  const drawn = inside(start + 72);
  const height = padding + 72 + drawn.height + padding;
  const title = `${box(left, start, 8, 42, 'strong')}${textAt(left + 26, start + 33, heading, { size: 32, weight: 'bold' })}`;
  return { picture: `${box(edge, top, cardWidth, height, 'card', 16)}\n${title}\n${drawn.picture}`, height };
}

/** Up to three big figures side by side. */
export function headlineCard(top: number, headlines: readonly Headline[]): Drawn {
  const share = room / headlines.length;
  const columns = headlines.map((headline, index) => {
    const middle = left + share * (index + 0.5);
    const inner = share - 6;
    const size = fittingSize(headline.value, 60, inner);
    const lines = [headline.label, ...headline.lines].flatMap((line) => linesOf(line, small, inner));
    const picture = [
      textAt(middle, top + 92, headline.value, { size, weight: 'bold', colour: 'deep', anchor: 'middle' }),
      ...lines.map((line, at) =>
        textAt(middle, top + 140 + at * 36, line, { size: small, colour: 'quiet', anchor: 'middle' }),
      ),
    ];
    return { picture: picture.join('\n'), height: 140 + lines.length * 36 + 8 };
  });
  const height = Math.max(...columns.map((column) => column.height));
  return {
    picture: [box(edge, top, cardWidth, height, 'card', 16), ...columns.map(({ picture }) => picture)].join('\n'),
    height,
  };
}

/** Colours of parts, the largest first. */
const colours = ['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'];
const narrowest = 6;

/** Widths of parts of a bar: in proportion, but none too narrow to be seen. */
export function widthsOf(counts: readonly number[], whole: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  const widths = counts.map((count) => Math.max(narrowest, (whole * count) / sum));
  const excess = widths.reduce((all, wide) => all + wide, 0) - whole;
  const widest = widths.indexOf(Math.max(...widths));
  return widths.with(widest, widths[widest]! - excess);
}

/** Who asked: one bar of all parts, then each part by name. */
export const applicantsCard = (top: number, parts: readonly Part[]): Drawn =>
  card(top, '谁来申请', (y) => {
    const sorted = parts.toSorted((one, other) => other.count - one.count);
    let x = left;
    const bar = widthsOf(
      sorted.map(({ count }) => count),
      room,
    ).map((wide, index) => {
      const piece = box(x, y, wide, 52, colours[index]!);
      x += wide;
      return piece;
    });
    const rows = sorted.map(({ label, count, share }, index) => {
      const foot = y + 108 + index * 48;
      return [
        box(left, foot - 22, 24, 24, colours[index]!, 4),
        textAt(left + 40, foot, label, { size: medium }),
        textAt(left + room - 132, foot, plainDigits(count), { size: medium, anchor: 'end' }),
        textAt(left + room, foot, share, { size: small, colour: 'quiet', anchor: 'end' }),
      ].join('');
    });
    return { picture: [...bar, ...rows].join('\n'), height: 108 + (sorted.length - 1) * 48 + 8 };
  });

/** What came of the requests: a bar for each kind of outcome. */
export const outcomesCard = (top: number, parts: readonly Part[]): Drawn =>
  card(top, '怎样答复', (y) => {
    const numbers = Math.max(...parts.map(({ count }) => textWidth(plainDigits(count), medium)));
    const [labelWide, shareWide] = [4 * medium + 24, 132];
    const barWide = room - labelWide - shareWide - numbers - 24;
    const length = scaleLinear()
      .domain([0, Math.max(...parts.map(({ count }) => count))])
      .range([0, barWide]);
    const rows = parts.map(({ label, count, share }, index) => {
      const foot = y + 24 + index * 56;
      return [
        textAt(left, foot, label, { size: medium }),
        box(left + labelWide, foot - 24, barWide, 30, 'track', 4),
        box(
          left + labelWide,
          foot - 24,
          Math.max(narrowest, length(count)),
          30,
          label === '不予公开' ? 'part-2' : 'strong',
          4,
        ),
        textAt(left + room - shareWide, foot, plainDigits(count), { size: medium, anchor: 'end' }),
        textAt(left + room, foot, share, { size: small, colour: 'quiet', anchor: 'end' }),
      ].join('');
    });
    return { picture: rows.join('\n'), height: 24 + (parts.length - 1) * 56 + 8 };
  });

const gap = 24;
const inset = 22;

/** A figure with its unit, its label and its remarks, as high as it needs. */
function tile(
  x: number,
  y: number,
  wide: number,
  { value, unit, label, lines }: Tile,
): { picture: string; height: number } {
  const inner = wide - 2 * inset;
  const size = fittingSize(value, 46, inner - textWidth(unit, small) - 8);
  const labels = linesOf(label, medium, inner);
  const remarks = lines.flatMap((line) => linesOf(line, small, inner));
  const start = y + 104;
  const picture = [
    textAt(x + inset, y + 60, value, { size, weight: 'bold', colour: 'deep' }),
    textAt(x + inset + textWidth(value, size) + 8, y + 60, unit, { size: small }),
    ...labels.map((line, index) => textAt(x + inset, start + index * 38, line, { size: medium })),
    ...remarks.map((line, index) =>
      textAt(x + inset, start + labels.length * 38 + index * 36, line, { size: small, colour: 'quiet' }),
    ),
  ];
  return { picture: picture.join('\n'), height: 104 + labels.length * 38 + remarks.length * 36 - 8 };
}

/** Tiles two by two; an odd last one takes the whole width. */
export const tilesCard = (top: number, heading: string, tiles: readonly Tile[]): Drawn =>
  card(top, heading, (y) => {
    const pieces: string[] = [];
    let height = 0;
    for (let at = 0; at < tiles.length; at += 2) {
      const row = tiles.slice(at, at + 2);
      const wide = (room - gap * (row.length - 1)) / row.length;
      if (at > 0) height += gap;
      const drawn = row.map((one, index) => tile(left + index * (wide + gap), y + height, wide, one));
      const high = Math.max(...drawn.map((one) => one.height));
      drawn.forEach(({ picture }, index) => {
        pieces.push(box(left + index * (wide + gap), y + height, wide, high, 'tile', 10), picture);
      });
      height += high;
    }
    return { picture: pieces.join('\n'), height };
  });
