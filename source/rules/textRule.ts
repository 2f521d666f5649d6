/** A rule that looks at one sentence at a time: it says where in the sentence and what; the rest is done here. */
import type { Report } from '../report/report.ts';
import { everySentence, type Known, type Manner } from './claims/everySentence.ts';
import { type PlacedSentence, spanOf } from './claims/placed.ts';
import { faultInWords, type SaidOfStretch } from './inText.ts';
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
  /** It finds nothing where none of these characters (of several sets, where none of one) stands: most sentences need not be looked at. */
  readonly needs?: Manner['needs'];
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
  const check = everySentence(
    given,
    find,
    { over, needs, inWords: true },
    ({ picked: { start, end, ...said }, placed, offset }, text) =>
      faultInWords(text, placed.place, spanOf(placed, start, end, offset), said),
  );
  return { ...about, check };
}
