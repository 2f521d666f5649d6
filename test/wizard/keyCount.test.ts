/** How many keys a whole report takes whose tables and texts are there to be pasted, as a page of a PDF and a sheet have them. */
import { describe, expect, test } from 'vitest';
import type { TableId } from '../../source/form/form.ts';
import { formOf } from '../../source/form/forms.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure, rowName } from '../../source/report/places.ts';
import { reviewed } from '../../source/wizard/editor/state.ts';
import type { CommandName } from '../../source/wizard/keys.ts';
import { busyReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

const wanted = busyReport();
const form = formOf(wanted);
const sheetOf = (table: TableId): string =>
  form
    .rowsOf(table)
    .map((row) =>
      [rowName(row), ...form.cellsOfRow(table, row.id).map((cell) => readFigure(wanted, cell) ?? '')].join('\t'),
    )
    .join('\n');
/** The text as a page breaks it, never in a number, and here never behind a sentence: whether a paragraph ends there it does not tell. */
const page = (text: string): string =>
  text
    .split('\n')
    .flatMap((paragraph) => paragraph.match(/.{1,33}(?:$|(?<![。；：])(?!(?<=\d)\d))/g) ?? [])
    .join('\n');

/** Does what a clerk does, and counts: keys beside typed text, and pastes. */
function count(steps: readonly (CommandName | { readonly paste: string } | { readonly type: string })[]) {
  const driver = open(emptyReport('', 2025, 'department'), 'unit');
  let [keys, pastes] = [0, 0];
  const press = (command: CommandName) => {
    driver.press(command);
    keys++;
  };
  for (const step of steps) {
    if (typeof step === 'string') press(step);
    else if ('type' in step) driver.type(step.type);
    else {
      driver.paste(step.paste);
      pastes++;
      // Whatever is asked, the answer in focus is the one that is wanted.
      while (driver.view().scope === 'question' || driver.view().scope === 'paste') press('answer');
    }
  }
  // Enter on 新建报告 before it, Enter on 输出 behind it.
  return { driver, keys: keys + 2, pastes };
}

const tables = (['proactive', 'applications', 'disputes'] as const).flatMap((table) => [
  { paste: sheetOf(table) },
  'next-step' as const,
]);
const ends = [
  { paste: page(wanted.problems) },
  'next-step' as const,
  { type: wanted.other },
  'next-step' as const,
  'next-step' as const,
];

describe('a full report from what lies there', () => {
  const check = ({ driver, keys, pastes }: ReturnType<typeof count>, most: { keys: number; pastes: number }) => {
    const { report } = driver.state.session;
    expect(report.figures).toEqual(wanted.figures);
    expect(report.overview).toEqual(wanted.overview);
    expect([report.problems, report.other]).toEqual([wanted.problems, wanted.other]);
    expect(driver.state.step).toBe('output');
    expect(reviewed(driver.state).open.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect({ keys, pastes }, `${keys} keys, ${pastes} pastes`).toSatisfy(
      (taken: typeof most) => taken.keys <= most.keys && taken.pastes <= most.pastes,
    );
  };

  test('section 一 aspect by aspect', () => {
    const aspects = form.aspects.flatMap(({ id }, index) => [
      ...(index > 0 ? ['next-field' as const] : []),
      { paste: page(wanted.overview[id] ?? '') },
    ]);
    const steps = [{ type: wanted.unit }, 'next-step' as const, ...aspects, 'next-step' as const, ...tables, ...ends];
    check(count(steps), { keys: 30, pastes: 9 });
  });

  test('section 一 in one piece, with its headings', () => {
    const whole = form.aspects
      .map(({ id, heading }, index) => `${heading ?? `（${'一二三四五'[index]}）`}情况。${wanted.overview[id]}`)
      .join('\n');
    const steps = [
      { type: wanted.unit },
      'next-step' as const,
      { paste: page(whole) },
      'next-step' as const,
      ...tables,
      ...ends,
    ];
    check(count(steps), { keys: 20, pastes: 5 });
  });
});
