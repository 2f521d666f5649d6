/** Intl.Segmenter, made only when it is needed: the first one costs 8 ms, and plain Chinese text never needs it. */

const { Segmenter: IntlSegmenter } = Intl;

/**
 * Characters that never join with a neighbour into one visible character: nearly all Chinese text is made of these alone, and so are
 * lines, marks and colours on the screen.
 */
export const neverJoins =
  /^[\n\t\x1b\x20-\x7e\u00b7\u00d7\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3001-\u3029\u3030-\u303e\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff01-\uff60]*$/;

/** The segments of a text whose characters never join: each character is one. */
class PlainSegments implements Intl.Segments {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  containing(index = 0): Intl.SegmentData | undefined {
    const place = Math.trunc(index) || 0;
    const segment = place < 0 ? undefined : this.#text[place];
    return segment === undefined ? undefined : { segment, index: place, input: this.#text };
  }
  *[Symbol.iterator](): ReturnType<Intl.Segments[typeof Symbol.iterator]> {
    const text = this.#text;
    for (let index = 0; index < text.length; index++) yield { segment: text[index]!, index, input: text };
  }
}

/** What `new Intl.Segmenter(locales, options)` gives, with the same segments. In the bundle it stands for Intl.Segmenter everywhere. */
export class Segmenter {
  readonly #make: () => Intl.Segmenter;
  readonly #byGrapheme: boolean;
  #real: Intl.Segmenter | undefined;
  constructor(locales?: Intl.LocalesArgument, options?: Intl.SegmenterOptions) {
    this.#make = () => new IntlSegmenter(locales, options);
    this.#byGrapheme = (options?.granularity ?? 'grapheme') === 'grapheme';
  }
  segment(text: string): Intl.Segments {
    if (this.#byGrapheme && neverJoins.test(text)) return new PlainSegments(text);
    this.#real ??= this.#make();
    return this.#real.segment(text);
  }
}

/** The words of a Chinese text: one for all who ask. */
export const words = new Segmenter('zh', { granularity: 'word' });
