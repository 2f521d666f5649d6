/** A rule that looks at one sentence at a time: it says where in the sentence and what; the rest is done here. */
import type { Report } from '../report/report.ts';
import { everySentence, type Known } from './claims/everySentence.ts';
import { type PlacedSentence, spanOf } from './claims/placed.ts';
import { faultInText, type SaidOfStretch } from './inText.ts';
import type { About, Rule, RuleContext } from './rule.ts';

/** What is wrong in a sentence: positions in its compact text. */
export interface InSentence extends SaidOfStretch {
  readonly start: number;
  readonly end: number;
}

interface AboutSentences<Given extends Known> extends About {
  /** What must be known of the report and its surroundings besides the sentence: compared key by key. */
  readonly given?: (report: Report, context: RuleContext) => Given;
  /** paragraphs: what it reads may run over full stops; it gets each paragraph as if it were one sentence. */
  readonly over?: 'sentences' | 'paragraphs';
  /** It finds nothing where none of these characters stands: most sentences need not be looked at. */
  readonly needs?: string;
  /** What is wrong in a sentence. It sees nothing else, so a sentence that did not change is not looked at again. */
  readonly find: (placed: PlacedSentence, given: Given) => readonly InSentence[];
}

/** The rule that `find` makes. */
export function textRule<Given extends Known>({
  given = () => ({}) as Given,
  find,
  over = 'sentences',
  needs,
  ...about
}: AboutSentences<Given>): Rule {
  const found = everySentence(given, find, { over, needs, inWords: true });
  return {
    ...about,
    check: (report, context) =>
      found(report, context).map(({ picked, placed, offset }) => {
        const { start, end, ...said } = picked;
        return faultInText(report, placed.place, spanOf(placed, start, end, offset), said);
      }),
  };
}
