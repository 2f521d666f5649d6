/** Fields of a form on a page: what they hold is what the page shows. */
import type { Token } from 'parse5';
import { attribute } from './attributes.ts';

const typed = /^(?:text|number|tel|search|url|email|date|month|)$/i;

/** What an input shows; undefined for one that holds no text (a button, a box to tick, a hidden one). */
export const shownInput = (token: Token.TagToken): string | undefined =>
  typed.test(attribute(token, 'type')) ? attribute(token, 'value') : undefined;

/** Where the number stands that a script counts up to, when the page itself has 0. */
const countedTo = /^data-(?:count(?:-?to|-?up|er)?|to|end|target|final|stop|num(?:ber)?|val(?:ue)?|total)$/;

/** The number that a script will show instead of the 0 in an element. */
export const counterOf = ({ attrs }: Token.TagToken): string | null =>
  attrs.find(({ name, value }) => countedTo.test(name) && /^\d[\d,.]*$/.test(value) && Number(value) !== 0)?.value ??
  null;

/** The options of a list while they are read: the selected one is shown, else the first. */
export interface OpenChoice {
  option(token: Token.TagToken): void;
  write(text: string): void;
  readonly shown: string;
}

export function openChoice(): OpenChoice {
  const options: { text: string; selected: boolean }[] = [];
  return {
    option(token) {
      options.push({ text: '', selected: token.attrs.some(({ name }) => name === 'selected') });
    },
    write(text) {
      const last = options.at(-1);
      if (last) last.text += text;
    },
    get shown() {
      return (options.findLast(({ selected }) => selected) ?? options[0])?.text.trim() ?? '';
    },
  };
}
