/** One number changed in a right list, one figure changed beside a right sentence: does any rule see it? */
import { withText } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { findNumbers } from '../../source/text/numerals.ts';
import { blankReport, figuresOf, type Label, type Material, type Verdict, verdictReport } from './material.ts';
import { aboutWords } from './measure.ts';

export interface Mutation {
  readonly id: string;
  readonly change: string;
  readonly text: string;
  readonly seen: boolean;
}

const today = new Date(2026, 0, 5);

/** Lists that say of themselves that they are not all: nothing to see in them. */
const isWhole = ({ why }: Label): boolean => !/open|single part|余 everywhere|^余$/.test(why);

interface Written {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const numbersOf = (quote: string): Written[] =>
  findNumbers(quote)
    .filter(({ decimals, chinese, start, end }) => {
      const next = quote.slice(end, end + 2);
      return (
        decimals === 0 && !chinese && !/^(?:年|月|日|号|%|．)/.test(next) && !/[〔\d.]$/.test(quote.slice(0, start))
      );
    })
    .map(({ value, start, end }) => ({ value, start, end }));

const replaced = (text: string, { start, end }: Written, value: number): string =>
  `${text.slice(0, start)}${value}${text.slice(end)}`;

/** True where numbers that follow one another behind the one at `index` make it. */
function isMade(numbers: readonly Written[], index: number): boolean {
  return numbers.slice(index + 1).some((_, from) => {
    let sum = 0;
    return numbers.slice(index + 1 + from).some(({ value }, at) => {
      sum += value;
      return at > 0 && sum === numbers[index]?.value;
    });
  });
}

/** The whole two more, two less, its largest part nine more; the whole is the first number that those behind it make, else the first. */
function changesOf(label: Label): { change: string; text: string }[] {
  const from = label.sentence.slice(label.sentence.indexOf(label.quote));
  // The words quoted, or all that follows where they are only the beginning of the list.
  const quote = numbersOf(label.quote).length > 2 ? label.quote : from;
  const numbers = numbersOf(quote);
  const [whole, ...rest] = numbers.slice(
    Math.max(
      0,
      numbers.findIndex((_, index) => isMade(numbers, index)),
    ),
  );
  const parts = rest.filter(({ value }) => whole !== undefined && value <= whole.value);
  if (!whole || parts.length < 2) return [];
  const largest = parts.reduce((one, other) => (other.value > one.value ? other : one));
  const within = (changed: string) => label.sentence.replace(quote, changed);
  return [
    { change: 'whole +2', text: within(replaced(quote, whole, whole.value + 2)) },
    { change: 'whole -2', text: within(replaced(quote, whole, whole.value - 2)) },
    { change: 'largest part +9', text: within(replaced(quote, largest, largest.value + 9)) },
  ];
}

/** Each right list (the traps of parts-sum) with one number changed. */
export function listMutations({ passages, labels }: Material): Mutation[] {
  return labels
    .filter((label) => label.kind === 'trap' && label.of === 'parts-sum' && isWhole(label))
    .flatMap((label) => {
      const passage = passages.find(({ id }) => id === label.id);
      return changesOf(label).map(({ change, text }) => {
        const whole = passage?.text.replace(label.sentence, text) ?? text;
        const at = whole.indexOf(text);
        const report = withText(
          blankReport(passage?.unit, passage?.year, passage?.kind),
          'overview.proactiveDisclosure',
          whole,
        );
        const seen = aboutWords(report).some(
          ({ rule, span }) => rule === 'parts-sum' && span && span.start < at + text.length && at < span.end,
        );
        return { id: label.id, change, text, seen };
      });
    });
}

const rulesAgainstTables = /^(?:text-|nil-claim|all-handled)/;

/** What a sentence denies: carried into or out of the year, documents, disputes, else requests. */
function deniedIn({ text, received }: Verdict): string[] {
  const not = /(?:未|没有|无|不存在|零)[^，。；]*/.exec(text)?.[0] ?? text;
  if (/结转|转入|顺延|遗留/.test(not)) {
    return [`applications.${/上|去|往|20\d{2}年/.test(not) ? 'carriedIn' : 'carriedOver'}.naturalPerson`];
  }
  if (/规范性文件/.test(not)) return [`proactive.normativeDocuments.${/废止|失效/.test(not) ? 'repealed' : 'issued'}`];
  const disputes = received === undefined && /复议|诉讼/.test(text);
  return [disputes ? 'disputes.review.upheld' : 'applications.received.naturalPerson'];
}

const outcome = /^applications\.(?:granted|grantedInPart|denied|unavailable|notProcessed|otherOutcome)/;
/** Cells that one number of a text may count: what came in, two outcomes, two ends of disputes; never what has nothing to do with one another. */
const areToldTogether = (one: string, other: string): boolean =>
  [/^applications\.(?:received|carriedIn)\./, outcome, /^disputes\./].some(
    (kind) => kind.test(one) && kind.test(other),
  );

/** The cells that a sentence states: their value, or the sum of two of them, is written in it; what it denies; never a cell it is silent about. */
function statedIn(verdict: Verdict, figures: Readonly<Record<string, number>>): string[] {
  if (verdict.states) return [...verdict.states];
  if (verdict.rule === 'nil-claim') return deniedIn(verdict);
  const said = new Set(findNumbers(verdict.text).map(({ value }) => value));
  const given = Object.keys(verdict.received === undefined ? figures : { 'applications.received.naturalPerson': 0 });
  const amountAt = (id: string): number => figures[id] ?? 0;
  const isToldWith = (id: string, other: string) =>
    id !== other && areToldTogether(id, other) && said.has(amountAt(id) + amountAt(other));
  return given.filter(
    (id) => amountAt(id) > 0 && (said.has(amountAt(id)) || given.some((other) => isToldWith(id, other))),
  );
}

/** Each figure that a right sentence states, three more in the table beside it. */
export function tableMutations({ verdicts }: Material): Mutation[] {
  return verdicts
    .filter((verdict) => !verdict.bad && rulesAgainstTables.test(verdict.rule))
    .flatMap((verdict) => {
      const figures = figuresOf(verdict);
      return statedIn(verdict, figures).map((id) => {
        const changed = { ...figures, [id]: (figures[id] ?? 0) + 3 };
        const findings = checkReport(verdictReport(verdict, changed), { today });
        const seen = findings.some(({ rule }) => rulesAgainstTables.test(rule));
        return { id: verdict.id, change: id, text: verdict.text, seen };
      });
    });
}
