/** A rule that looks at one paragraph at a time, character by character as it stands: marks, numbering, lines. */
import { readText, type TextId } from '../report/places.ts';
import { remembering } from '../text/memory.ts';
import { faultInText, paragraphsIn, type SaidOfStretch } from './inText.ts';
import type { About, Rule } from './rule.ts';

/** What is wrong in a paragraph: positions in it, in UTF-16 units. */
export interface InParagraph extends SaidOfStretch {
  readonly start: number;
  readonly end: number;
}

interface AboutParagraphs extends About {
  /** The texts that are looked at; all but the title, where absent. */
  readonly places?: readonly TextId[];
  /** False where a paragraph surely has nothing wrong: cheaper to ask than to remember. */
  readonly may?: (paragraph: string) => boolean;
  /** What is wrong in a paragraph; it sees nothing else, so the same paragraph is looked at once. */
  readonly find: (paragraph: string) => readonly InParagraph[];
}

/** The rule that `find` makes. */
export function paragraphRule({ places, find, may = () => true, ...about }: AboutParagraphs): Rule {
  const found = remembering(find);
  return {
    ...about,
    check: (report, { form }) =>
      (places ?? form.prose).flatMap((place) =>
        paragraphsIn(readText(report, place)).flatMap(({ text, start: base }) =>
          may(text)
            ? found(text).map(({ start, end, ...said }) =>
                faultInText(report, place, { start: base + start, end: base + end }, said),
              )
            : [],
        ),
      ),
  };
}
