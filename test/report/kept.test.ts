/** Whatever a report or a draft of it holds, JSON gives it back: texts, figures to the last digit, notes, and what nobody knows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportFromStored, reportToStored } from '../../source/drafts/storedReport.ts';
import { formatReport, parseReport, reportFromJson, reportToJson } from '../../source/report/interchange.ts';
import { readAmount } from '../../source/report/interchangeValues.ts';
import { printedName } from '../../source/report/places.ts';
import type { NoteState, Report } from '../../source/report/report.ts';
import { cells, form2021 } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';

const word = fc.string({ maxLength: 12, unit: fc.constantFrom(...'公开1，。\n "\\{}[]/\u00e9:;') });
const amount = fc
  .tuple(fc.nat(99_999), fc.option(fc.nat(99_999)))
  .map(([whole, part]) => (part === null ? `${whole}` : `${whole}.${part}0`));
const note = fc.record(
  {
    place: fc.constantFrom('', 'problems', 'applications', ...cells.map(({ id }) => id)),
    state: fc.constantFrom<NoteState>('unread', 'absent', 'blank', 'notApplicable', 'doubt'),
    printed: fc.option(word),
    reason: word,
  },
  { requiredKeys: ['place', 'state', 'printed', 'reason'] },
);
const reading = fc.record(
  {
    headings: fc.array(word),
    labels: fc.dictionary(
      word.map((key) => `_${key}`),
      word,
    ),
    published: fc.option(word),
    links: fc.array(word),
    notes: fc.array(note, { minLength: 1 }),
  },
  { requiredKeys: ['notes'] },
);
const overview = fc.record(
  Object.fromEntries(
    ['proactiveDisclosure', 'onRequest', 'management', 'platform', 'oversight', 'whole'].map((id) => [id, word]),
  ),
  { requiredKeys: ['proactiveDisclosure', 'onRequest', 'management', 'platform', 'oversight'] },
);
const figures = fc
  .tuple(
    ...cells.map(({ kind }) => fc.option<string | number>(kind === 'decimal' ? amount : fc.nat(99_999), { freq: 5 })),
  )
  .map((all) => Object.fromEntries(cells.flatMap(({ id }, index) => (all[index] === null ? [] : [[id, all[index]!]]))));
/** Any report; one that stands whole has no aspects beside it, or has some of them. */
const report: fc.Arbitrary<Report> = fc
  .record(
    {
      kind: fc.constantFrom('government', 'department', 'agency'),
      year: fc.integer({ min: 2021, max: 2099 }),
      title: word,
      preamble: word,
      problems: word,
      other: word,
      unit: word,
      overview,
      figures,
      reading,
    },
    { requiredKeys: ['kind', 'year', 'title', 'preamble', 'problems', 'other', 'unit', 'overview', 'figures'] },
  )
  .map((made) => ({ ...zeroReport(), ...made }) as unknown as Report);

test('a report is read back from JSON as it was written', () => {
  fc.assert(
    fc.property(report, (one) => {
      expect(parseReport(formatReport(one))).toEqual(one);
    }),
  );
});

test('a report is read back from a draft as it was stored, with what its edition does not know', () => {
  const unknown = fc.dictionary(
    fc.constantFrom(
      'colour',
      'overview/mood',
      'proactive/rivers',
      'applications/received/9',
      'figures/applications.rivers.total',
      'figures/rivers',
    ),
    fc.oneof(fc.nat(), word, fc.record({ deep: word })),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(report, unknown, (one, strange) => {
      const kept = { ...one, unknown: strange };
      expect(reportFromStored(JSON.parse(JSON.stringify(reportToStored(kept))))).toEqual(kept);
    }),
  );
});

test.each([2008, 2018, 2019, 2020, 2099])(
  'a report of %i is a report; before and after these years there is none',
  (year) => {
    expect(reportFromJson({ ...reportToJson(zeroReport()), year }).year).toBe(year);
    for (const none of [2007, 2100, 2025.5])
      expect(() => reportFromJson({ ...reportToJson(zeroReport()), year: none })).toThrow('年度');
  },
);

test('notes of files that had no states: a doubt asks to be compared, anything else was not read', () => {
  const notes = [
    { place: 'problems', reason: '可能错位，请对照原文' },
    { place: 'other', reason: '没有找到' },
  ];
  const read = reportFromJson({ ...reportToJson(zeroReport()), reading: { notes } });
  expect(read.reading!.notes.map(({ state }) => state)).toEqual(['doubt', 'unread']);
});

test('a report without a title has the one that the form prescribes', () => {
  const { title: _, ...rest } = reportToJson(zeroReport()) as Record<string, unknown>;
  expect(reportFromJson(rest).title).toBe('云溪县柳林镇人民政府2025年政府信息公开工作年度报告');
});

test('what stands where the clerk has typed since is not put over it', () => {
  const json = reportToJson({
    ...zeroReport(),
    problems: '我写的',
    unknown: { problems: '从前的', other: '从前的', colour: 1 },
  });
  expect(json).toMatchObject({ problems: '我写的', other: zeroReport().other, colour: 1 });
});

test('a blank under a name that nobody knows is nothing to keep', () => {
  const stored = reportToStored(zeroReport()) as { figures: object };
  const read = reportFromStored({ ...stored, figures: { ...stored.figures, 'applications.rivers.total': null } });
  expect(read.unknown).toBeUndefined();
});

test.each([
  ['0', '0'],
  [0, '0'],
  ['-0.5', '-0.5'],
  ['3187.2650', '3187.2650'],
  [null, null],
])('an amount of %j is %j', (value, figure) => expect(readAmount(value)).toEqual({ figure }));
test.each(['1.2.3', '.5', '5.', '', '1,264', '1e3', '若干', true, [], Number.NaN])('%j is no amount', (value) => {
  expect(readAmount(value)).toHaveProperty('problem');
});
test.each([
  ['title', '标题'],
  ['preamble', '引言'],
  ['overview.whole', '一、总体情况'],
  ['overview.onRequest', '一、总体情况 › （二）依申请公开'],
  ['problems', '五、存在的主要问题及改进情况'],
  [
    'applications.denied.stateSecret.total',
    '三、收到和处理政府信息公开申请情况 › （三）不予公开 1.属于国家秘密 › 总计',
  ],
  ['nowhere', 'nowhere'],
])('%s is printed as %s', (id, name) => expect(printedName(id, form2021)).toBe(name));
