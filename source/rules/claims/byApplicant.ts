/** Requests told by who made them: 自然人28件，商业企业5件. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import { deniesAny, inQuotes, type Mention, mentionsIn, tellsChange } from './claim.ts';
import type { PlacedSentence } from './placed.ts';
import { isOfAnotherTime } from './times.ts';

const person = /自然人|公民|个人/;
const organisation = /企业|法人|组织|机构|公司/;
/** How requests ended, other business, or some that were picked out: no list of all who asked. */
const another =
  /(?:予以|部分|不予|同意|准予|依法)公开|[不无]法提供|不予|补正|撤回|结转|延期|复议|诉讼|咨询|留言|投诉|信访|许可|登记|培训|走访|座谈|满意|主要|等|较上年|同比|部门/;

/** Who made those that a number counts, by the words before it, or behind it where there are none. */
function applicantOf({ label, after }: Mention): 'person' | 'organisation' | undefined {
  const words = person.test(label) || organisation.test(label) ? label : after;
  if (person.test(words) === organisation.test(words)) return undefined;
  return person.test(words) ? 'person' : 'organisation';
}

export interface Applicants {
  readonly persons: Quantity;
  readonly sum: number;
  /** True where the sentence told their whole before, which parts-sum compares with them. */
  readonly behindWhole: boolean;
  readonly start: number;
  readonly end: number;
}

/** The persons and the organisations that a sentence tells apart, where it names both and nothing else between or behind them. */
export function applicantsIn(placed: PlacedSentence, year: number): Applicants | undefined {
  const { text } = placed.compact;
  if (placed.quantities.length < 2 || !person.test(text) || another.test(text.replace(/公开(?:的)?申请|申请公开/g, '')))
    return undefined;
  const mentions = mentionsIn(placed);
  const from = mentions.findIndex((one) => applicantOf(one) !== undefined);
  const told = mentions.slice(from).filter(({ number }) => number.unit !== '%');
  if (from < 0 || from > 1 || told.length < 2) return undefined;
  const kinds = told.map(applicantOf);
  const persons = told[kinds.indexOf('person')];
  const [first, last] = [told[0]?.number, told.at(-1)?.number];
  if (!persons || !first || !last || kinds.filter((one) => one === 'person').length !== 1 || kinds.includes(undefined))
    return undefined;
  const isPlain = told.every(
    (one) =>
      /^[件份宗封]$/.test(one.number.unit) &&
      one.number.precision === 'exact' &&
      !inQuotes(one) &&
      !tellsChange(one) &&
      !deniesAny(one),
  );
  if (!isPlain || isOfAnotherTime(persons.before, year)) return undefined;
  return {
    persons: persons.number,
    sum: told.reduce((sum, { number }) => sum + number.value, 0),
    behindWhole: from > 0,
    start: first.start,
    end: last.end,
  };
}
