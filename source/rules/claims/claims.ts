/** All claims of a report's prose about its tables. */
import type { Report } from '../../report/report.ts';
import { type Claim, inQuotes, mentionsIn, tellsChange, yearOf } from './claim.ts';
import { aboutDisputes, disputeSubjects } from './disputes.ts';
import { documentSubject } from './documents.ts';
import { type PlacedSentence, placedSentences } from './placed.ts';
import { aboutRequests, requestSubject } from './requests.ts';

type Found = readonly { readonly what: Claim['what']; readonly index: number }[];

const memory = new WeakMap<PlacedSentence, { readonly year: number; readonly found: Found }>();

/** What the numbers of a sentence count: depends on its words, what the passage is about, and the report year alone. */
function subjectsIn(placed: PlacedSentence, year: number): Found {
  const known = memory.get(placed);
  if (known?.year === year) return known.found;
  const [requests, disputes, documents] = [
    aboutRequests(placed),
    aboutDisputes(placed),
    /规范性文件|规章/.test(placed.compact.text),
  ];
  const found: { what: Claim['what']; index: number }[] = [];
  if ((requests || disputes || documents) && placed.quantities.length > 0) {
    mentionsIn(placed).forEach((mention, index) => {
      const spoken = yearOf(mention.before);
      if (inQuotes(mention) || tellsChange(mention) || (spoken !== undefined && spoken !== year)) return;
      const dispute = disputes ? disputeSubjects(mention) : [];
      const one =
        (dispute.length === 0 && requests && requestSubject(placed, mention, year)) ||
        (dispute.length === 0 && documents && documentSubject(mention));
      for (const what of one ? [one] : dispute) found.push({ what, index });
    });
  }
  memory.set(placed, { year, found });
  return found;
}

const claimsByReport = new WeakMap<Report, readonly Claim[]>();

/** Every claim of the prose that counts something of the tables for the report's own year, in printed order. */
export function claimsOf(report: Report): readonly Claim[] {
  const known = claimsByReport.get(report);
  if (known) return known;
  const claims = placedSentences(report).flatMap((placed) =>
    subjectsIn(placed, report.year).flatMap(({ what, index }): Claim[] => {
      const number = placed.quantities[index];
      return number ? [{ what, number, placed }] : [];
    }),
  );
  claimsByReport.set(report, claims);
  return claims;
}
