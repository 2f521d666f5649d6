import { describe, expect, it } from 'vitest';
import type { Report } from '../../../source/report/report.ts';
import { isAsRead, ofReport, undivided, watchKeys, watchReport } from '../../../source/rules/engine/recording.ts';
import { busyReport } from '../../helpers/sample.ts';

const report = busyReport();

/** Whether a task that read `report` must run again for another report. */
const mustRunAgain = (task: (report: Report) => unknown, other: Report): boolean => {
  const { view, record } = watchReport(report);
  return !isAsRead(record(() => task(view)).reads, other);
};

describe('what is recorded', () => {
  it('is the part that was read, and no other', () => {
    const task = ({ problems }: Report) => problems;
    expect(mustRunAgain(task, { ...report, problems: '别的' })).toBe(true);
    expect(mustRunAgain(task, { ...report, other: '别的' })).toBe(false);
    expect(mustRunAgain(task, { ...report })).toBe(false);
  });

  it('is one text of section 一, where one was read', () => {
    const task = ({ overview }: Report) => overview.platform;
    const { overview } = report;
    expect(mustRunAgain(task, { ...report, overview: { ...overview, platform: '别的' } })).toBe(true);
    expect(mustRunAgain(task, { ...report, overview: { ...overview, oversight: '别的' } })).toBe(false);
  });

  it('is the whole of a record, where its keys were listed or asked for', () => {
    for (const task of [
      ({ overview }: Report) => Object.values(overview),
      ({ overview }: Report) => ({ ...overview }),
      ({ overview }: Report) => 'whole' in overview,
    ]) {
      expect(mustRunAgain(task, { ...report, overview: { ...report.overview, whole: '新的' } })).toBe(true);
    }
  });

  it('is that something is absent, or there at all', () => {
    const reading = { headings: ['一、总体情况'], notes: [] };
    expect(mustRunAgain(({ reading }) => reading?.headings, { ...report, reading })).toBe(true);
    const { view, record } = watchReport({ ...report, reading });
    const { reads } = record(() => view.reading !== undefined);
    expect(isAsRead(reads, { ...report, reading })).toBe(true);
    expect(isAsRead(reads, report)).toBe(false);
  });

  it('is everything, where the report was copied', () => {
    expect(mustRunAgain((all) => ({ ...all }), { ...report })).toBe(true);
  });

  it('is nothing of another task', () => {
    const { view, record } = watchReport(report);
    record(() => view.problems);
    expect(record(() => view.year).reads.parts.size).toBe(1);
  });

  it('is each key of the surroundings as a whole', () => {
    const given = { prior: report, today: new Date() };
    const { view, record } = watchKeys(given);
    const { reads } = record(() => view.prior.problems);
    expect(isAsRead(reads, { ...given, today: new Date(0) })).toBe(true);
    expect(isAsRead(reads, { ...given, prior: { ...report } })).toBe(false);
  });
});

describe('undivided', () => {
  it('counts the figures as one part, and leaves the rest as it is', () => {
    const task = (watched: Report) => undivided(watched).figures['disputes.review.total'];
    expect(mustRunAgain(task, { ...report, figures: { ...report.figures, 'disputes.review.upheld': 7 } })).toBe(true);
    expect(mustRunAgain(task, { ...report, problems: '别的' })).toBe(false);
    expect(mustRunAgain((watched) => undivided(watched).problems, { ...report, problems: '别的' })).toBe(true);
  });

  it('is the report itself, where nobody watches', () => {
    expect(undivided(report)).toBe(report);
  });
});

describe('ofReport', () => {
  it('works once for a report, and counts as read for everyone who asks', () => {
    let times = 0;
    const lengthOf = ofReport(({ problems }) => {
      times += 1;
      return problems.length;
    });
    const { view, record } = watchReport(report);
    const [first, second] = [record(() => lengthOf(view)), record(() => lengthOf(view))];
    expect(times).toBe(1);
    expect(second.result).toBe(first.result);
    for (const { reads } of [first, second]) {
      expect(isAsRead(reads, { ...report, problems: '' })).toBe(false);
      expect(isAsRead(reads, { ...report, other: '' })).toBe(true);
    }
  });

  it('gives the last answer again while all that it read is as it was', () => {
    let times = 0;
    const wordsOf = ofReport(({ problems, overview }) => {
      times += 1;
      return [problems, overview.platform];
    });
    const of = (one: Report) => {
      const { view, record } = watchReport(one);
      return record(() => wordsOf(view));
    };
    const [first, second] = [of(report), of({ ...report, other: '别的' })];
    expect(second.result).toBe(first.result);
    expect(times).toBe(1);
    expect(isAsRead(second.reads, { ...report, problems: '' })).toBe(false);
    expect(of({ ...report, problems: '别的' }).result).toEqual(['别的', report.overview.platform]);
    expect(of(report).result).toEqual(first.result);
  });

  it('remembers for a report that nobody watches, too', () => {
    const words = ofReport(({ problems }) => [problems]);
    expect(words(report)).toBe(words(report));
    expect(words(report)).not.toBe(words({ ...report }));
  });
});
