/** What came in beside what was done with and what is left of it, where a paragraph tells all three. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import type { Claim, Subject } from './claim.ts';
import { claimsIn } from './claims.ts';
import type { PlacedSentence } from './placed.ts';

export interface FlowFault {
  /** What came in, with what came over from last year where it is told; what was done with; what is left. */
  readonly incoming: readonly number[];
  readonly handled: number;
  readonly left: number;
  readonly start: number;
  readonly end: number;
}

const sides = {
  incoming: ['received', 'receivedFromPersons', 'dealtWith', 'toDo', 'incoming'],
  carriedIn: ['carriedIn'],
  handled: ['handled', 'answered', 'answeredInAll'],
  left: ['carriedOver'],
} as const satisfies Record<string, readonly Subject[]>;

/** The one number that is told of a side: null where there is none, undefined where there are several. */
function onlyOne(claims: readonly Claim[], subjects: readonly Subject[]): Quantity | null | undefined {
  const told = claims.flatMap(({ what, number }) => (subjects.includes(what) ? [number] : []));
  const [first] = told;
  if (!first) return null;
  return told.every(({ value, precision }) => value === first.value && precision === 'exact') ? first : undefined;
}

/**
 * 收到14件，办结11件，2件结转下年: what came in is more than what was done with and what is left. Where it is also told what came
 * over, both sides are equal, whether or not the first number holds what came over.
 */
export function flowFault(placed: PlacedSentence, year: number): FlowFault | undefined {
  if (placed.quantities.length < 3) return undefined;
  const claims = claimsIn(placed, year);
  const [incoming, carriedIn, handled, left] = [
    onlyOne(claims, sides.incoming),
    onlyOne(claims, sides.carriedIn),
    onlyOne(claims, sides.handled),
    onlyOne(claims, sides.left),
  ];
  if (!incoming || !handled || !left || carriedIn === undefined) return undefined;
  const out = handled.value + left.value;
  // 共办理40件（含上年结转3件）: the number holds what came over.
  const added = claims.some(({ what }) => what === 'incoming') ? null : carriedIn;
  const all = incoming.value + (added?.value ?? 0);
  // 答复14件，其中2件结转: what is left may be told of those that were answered as well.
  if ([incoming.value, all].some((one) => one === out || one === handled.value)) return undefined;
  if (!carriedIn && out > incoming.value) return undefined;
  // 收到60件，答复54件，结转2件: the other four may have been withdrawn, which is no answer.
  if (out < incoming.value && claims.every(({ what }) => what !== 'handled')) return undefined;
  const told = [incoming, handled, left, ...(carriedIn ? [carriedIn] : [])];
  return {
    incoming: [incoming.value, ...(added ? [added.value] : [])],
    handled: handled.value,
    left: left.value,
    start: Math.min(...told.map(({ start }) => start)),
    end: Math.max(...told.map(({ end }) => end)),
  };
}
