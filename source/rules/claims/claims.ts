/** The claims of a sentence about the tables. */
import { saidOfAll } from './allOf.ts';
import { type Claim, deniesAny, inQuotes, mentionsIn, tellsChange } from './claim.ts';
import { decisionSubject } from './decisions.ts';
import { aboutDisputes, disputeSubjects } from './disputes.ts';
import { documentSubject } from './documents.ts';
import type { PlacedSentence } from './placed.ts';
import { requestReader } from './requests.ts';
import { timeOf } from './times.ts';

type Found = readonly { readonly what: Claim['what']; readonly index: number }[];

interface Subjects {
  readonly year: number;
  readonly found: Found;
}

/** What the numbers of a sentence count: depends on its words, what the passage is about, and the report year alone. */
function subjectsIn(placed: PlacedSentence, year: number): Found {
  const known = placed.memory.subjects as Subjects | undefined;
  if (known?.year === year) return known.found;
  const [requests, disputes, documents] = [
    requestReader.about(placed),
    aboutDisputes(placed),
    /规范性文件|规章/.test(placed.compact.text),
  ];
  const decisions = /行政(?:许可|处罚|强制)/.test(placed.compact.text);
  const found: { what: Claim['what']; index: number }[] = [];
  if ((requests || disputes || documents || decisions) && placed.quantities.length > 0) {
    mentionsIn(placed).forEach((mention, index) => {
      const isRequest = requests && requestReader.counts(mention);
      if (!isRequest && !disputes && !documents && !decisions) return;
      const time = timeOf(mention.before, year);
      if (inQuotes(mention) || tellsChange(mention) || deniesAny(mention) || time === 'other') return;
      const dispute = disputes ? disputeSubjects(placed, mention) : [];
      const one =
        (dispute.length === 0 && isRequest && requestReader.subject(placed, mention, year)) ||
        (dispute.length === 0 && documents && documentSubject(mention)) ||
        (dispute.length === 0 && decisions && decisionSubject(mention));
      for (const what of one ? [one] : dispute) {
        // 下半年收到的4件结转下年: what is left of a part of the year is left of all of it.
        if (time === 'year' || what.startsWith('carried')) found.push({ what, index });
        const all = time === 'year' ? saidOfAll(what, mention) : undefined;
        if (all) found.push({ what: all, index });
      }
    });
  }
  placed.memory.subjects = { year, found } satisfies Subjects;
  return found;
}

/** The claims of a sentence that count something of the tables for the report's own year, in their order. */
export function claimsIn(placed: PlacedSentence, year: number): Claim[] {
  return subjectsIn(placed, year).flatMap(({ what, index }): Claim[] => {
    const number = placed.quantities[index];
    return number ? [{ what, number, placed }] : [];
  });
}
