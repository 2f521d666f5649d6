/** What a parent should know before letters are sent: whose report is of another year, and who has handed in more than once. */
import { sameName } from '../desk/unitName.ts';

export interface HandedInFile {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
}

/** Reports from which on the year of most of them is the one that is gathered. */
const enough = 5;

/** The year of at least two thirds of the reports; null where there is none. */
function gatheredYear(reports: readonly HandedInFile[]): number | null {
  const years = [...Map.groupBy(reports, ({ year }) => year)].sort(([, one], [, other]) => other.length - one.length);
  const [first] = years;
  return first && reports.length >= enough && first[1].length * 3 >= reports.length * 2 ? first[0] : null;
}

/** One sentence each; none where there is nothing to be said. */
export function letterRemarks(reports: readonly HandedInFile[]): string[] {
  const year = gatheredYear(reports);
  const others = reports.filter((report) => year !== null && report.year !== year);
  const twice = [...Map.groupBy(reports, (report) => `${report.year} ${sameName(report.unit)}`).values()].filter(
    ([one, ...more]) => one?.unit !== '' && more.length > 0,
  );
  return [
    ...others.map(
      (one) =>
        `${one.file} 是${one.unit} ${one.year} 年度的报告，其余大多是 ${year} 年度的：先请这个单位换一份，再退审核意见。`,
    ),
    ...twice.map(
      (all) =>
        `${all[0]!.unit}有 ${all.length} 份 ${all[0]!.year} 年度的报告（${all.map(({ file }) => file).join('、')}），各写各的审核意见，只退要用的那一份。`,
    ),
  ];
}
