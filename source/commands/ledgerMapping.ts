import * as v from 'valibot';
import { emptyMapping, type LedgerMapping } from '../desk/ledger/tally.ts';
import { keep, kept } from '../drafts/kept.ts';

const name = 'ledger';
const words = v.record(v.string(), v.string());
const schema = v.object({
  heads: v.record(v.string(), v.nullable(v.string())),
  applicants: words,
  outcomes: words,
});

/** What was learnt from earlier ledgers; nothing where none was read, or where it cannot be understood. */
export function keptMapping(): LedgerMapping {
  const result = v.safeParse(schema, kept(name));
  return result.success ? result.output : emptyMapping;
}

/** Keeps it for next year; a disk that refuses costs the questions of next year, not this year's table. */
export function keepMapping(mapping: LedgerMapping): void {
  try {
    keep(name, mapping);
  } catch {
    // Nothing is lost that was asked for.
  }
}
