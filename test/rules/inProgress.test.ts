/** The findings of a draft while it is written: what is no more than an echo of blanks is none yet. */
import { describe, expect, it } from 'vitest';
import { withFigures as exactly, withText } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { restsOnBlanks, withoutEchoes } from '../../source/rules/inProgress.ts';
import { findRule } from '../../source/rules/registry.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { withoutTexts } from './onSentences.ts';

const finding = (rule: string, kind: Finding['kind'], ...places: [string, ...string[]]): Finding => ({
  rule,
  severity: 'error',
  kind,
  certain: true,
  message: '不对。',
  place: places[0],
  places,
});
const [received, granted] = ['applications.received.business', 'applications.granted.business'];
const blank = (...ids: string[]) => exactly(zeroReport(), Object.fromEntries(ids.map((id) => [id, null])));

describe('an equation of a column', () => {
  const balance = finding('balance', 'wrong', received, 'applications.carriedOver.business');
  it('rests on blanks while a cell of its own column is blank', () => {
    expect(restsOnBlanks(blank(granted), balance)).toBe(true);
    expect(restsOnBlanks(blank('applications.granted.research'), balance)).toBe(false);
    expect(restsOnBlanks(blank('applications.granted.total'), balance)).toBe(false);
    expect(restsOnBlanks(zeroReport(), balance)).toBe(false);
  });
  it('of totals rests on every column of its table, and on no other table', () => {
    const ofTotals = finding('balance', 'wrong', 'applications.received.total');
    expect(restsOnBlanks(blank('applications.granted.research'), ofTotals)).toBe(true);
    expect(restsOnBlanks(blank('disputes.review.upheld'), ofTotals)).toBe(false);
  });
  it('is left out until then, another finding is not', () => {
    const other = finding('large-swing', 'wrong', 'proactive.licences.decisions');
    expect(withoutEchoes([balance, other], blank(granted))).toEqual([other]);
    expect(withoutEchoes([balance, other], zeroReport())).toEqual([balance, other]);
    expect(withoutEchoes([], blank(granted))).toEqual([]);
  });
  it('is no equation where another rule says it, or where a text stands beside it', () => {
    const text = finding('text-received', 'wrong', received, 'overview.onRequest');
    const ofRow = finding('other-heavy', 'wrong', received);
    expect(withoutEchoes([text, ofRow], blank(granted))).toEqual([text, ofRow]);
    expect(restsOnBlanks(blank(granted), text)).toBe(false);
    expect(restsOnBlanks(blank(granted), finding('balance', 'wrong', 'other'))).toBe(false);
  });
});

describe('what is held against a total', () => {
  const against = finding('text-received', 'wrong', 'overview.onRequest', 'applications.received.total');
  const missing = finding('blank-cell', 'missing', 'applications.received.total', received);
  it('waits while a cell that the total is made of is blank', () => {
    expect(withoutEchoes([against, missing], blank(received))).toEqual([missing]);
    expect(withoutEchoes([against, missing], blank('applications.carriedIn.business'))).toEqual([against, missing]);
  });
  it('waits too where the blank is in a total that it is made of', () => {
    const ofHandled = finding('text-handled', 'wrong', 'overview.onRequest', 'applications.handled.total');
    expect(withoutEchoes([ofHandled], blank(granted))).toEqual([]);
    expect(withoutEchoes([ofHandled], blank(received))).toEqual([ofHandled]);
  });
});

describe('aspects that a text in one piece does not speak of', () => {
  const rule = findRule('overview-aspects')!;
  it('are missed each at its own place, until one is written there', () => {
    const opening = withText(withoutTexts(busyReport()), 'overview.whole', '依申请公开方面办理申请72件。');
    const [said] = checkReport(opening, {}, [rule]);
    expect(said?.places[0]).toBe('overview.whole');
    const [shown] = withoutEchoes([said!], opening);
    expect(shown).toMatchObject({ ...said, place: 'overview.proactiveDisclosure', places: said?.places.slice(1) });
    const begun = withText(opening, 'overview.management', '逐级审核。');
    expect(withoutEchoes([said!], begun)).toEqual([said]);
  });
});
