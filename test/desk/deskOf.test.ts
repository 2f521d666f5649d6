/** The parent's own report beside what was received: a unit that is missing is known by what it reported last year, whatever it called itself then. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deskOf } from '../../source/commands/deskOf.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { parent, reportOf, year } from './county.ts';

beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));
afterEach(() => void vi.unstubAllEnvs());

const licences = cellOf('proactive.licences.decisions');
const came = (report: Report) => handedIn(report, { file: `${report.unit}.json`, changed: 0, findings: [] });
const list = unitsFromText('白石县水利局\n白石县统计局\n');
const received = { reports: [came(reportOf('白石县水利局', 2))], unreadable: [] };
const before = (unit: string) => came(withFigure(reportOf(unit, 9, year - 1), licences, 637));
const deskWith = (own: Report | undefined, unit: string) =>
  deskOf(
    { parent, year, list, own: own && { report: own, file: '本级.json', isDraft: false, setAside: [] } },
    received,
    [before(unit)],
  );

test.each(['白石县统计局', '统计局'])('named %s then', (unit) => {
  const { sums } = deskWith(undefined, unit);
  const sum = Number(sums.area[licences.id]);
  const own = { ...reportOf(parent, 1), figures: { ...sums.area, [licences.id]: sum + 637 } };
  const { differences } = deskWith(own, unit);
  expect(differences).toEqual([
    expect.objectContaining({ cell: licences.id, more: '637', explainedBy: '白石县统计局', how: 'lastYear' }),
  ]);
});

test('without a report of its own there is nothing to be compared, and nothing is found in it', () => {
  const result = deskWith(undefined, '统计局');
  expect(result.differences).toEqual([]);
});
