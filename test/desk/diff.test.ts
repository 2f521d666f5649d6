import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import command from '../../source/commands/diff.ts';
import { compareReports } from '../../source/desk/compare.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigures, withText } from '../../source/report/places.ts';
import { changesBetween } from '../../source/text/difference.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cells } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

const first = withFigures(busyReport(), { 'applications.handled.total': 74 });
/** The first one mended: a total, one sentence changed, one taken out, one added in another aspect. */
const second = withText(
  withText(
    withText(
      withFigures(first, { 'applications.handled.total': 73, 'proactive.fees.amount': '3187.27' }),
      'overview.proactiveDisclosure',
      first.overview.proactiveDisclosure.replace('1520条', '1530条').replace('制发行政规范性文件3件，废止1件。', ''),
    ),
    'overview.platform',
    `${first.overview.platform}新设查阅点两处。`,
  ),
  'problems',
  first.problems.replace('颗粒度不够细', '内容不够细'),
);

const compare = async (values = {}) => {
  const folder = temporaryFolder();
  const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')];
  writeFileSync(a, formatReport(first));
  writeFileSync(b, formatReport(second));
  return { folder, ...(await runCommand(command, [a, b], { ...values, out: folder })) };
};

describe('two versions of a report', () => {
  it('differ where they were changed, and nowhere else', async () => {
    const { stdout, exitCode } = await compare({ format: 'json' });
    const { figures, texts, gone, come } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(figures).toEqual([
      { section: 'proactive', row: 'fees', column: 'amount', before: '3187.265', after: '3187.27' },
      { section: 'applications', row: 'handled', column: 'total', before: 74, after: 73 },
    ]);
    expect(texts.map(({ id, before, after }: Record<string, string>) => [id, before !== null, after !== null])).toEqual(
      [
        ['overview.proactiveDisclosure', true, true],
        ['overview.proactiveDisclosure', true, false],
        ['overview.platform', false, true],
        ['problems', true, true],
      ],
    );
    expect(gone.map(({ rule }: { rule: string }) => rule)).toContain('handled-sum');
    expect(come.map(({ rule }: { rule: string }) => rule)).not.toContain('handled-sum');
  });

  it('are told in words', async () => {
    const { stdout } = await compare();
    expect(stdout).toContain('（七）总计 › 总计：74 → 73');
    expect(stdout).toContain('    + 新设查阅点两处。');
    expect(stdout).toContain('没有了的问题');
  });

  it('that are the same differ in nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), formatReport(first));
    const { stdout, exitCode } = await runCommand(command, [join(folder, 'a.json'), join(folder, 'a.json')], {
      format: 'json',
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ figures: [], texts: [], gone: [], come: [] });
  });

  it('become a Word document whose changes, taken or refused, give the one or the other', async () => {
    const { stdout } = await compare({ to: 'docx,html' });
    const [docx, html] = stdout.trim().split('\n').slice(-2) as [string, string];
    const xml = strFromU8(unzipSync(readFileSync(docx))['word/document.xml']!);
    const textOf = (part: string) => part.replace(/<w:delText[^>]*>/g, '').replace(/<[^>]+>/g, '');
    const accepted = textOf(xml.replace(/<w:del .*?<\/w:del>/gs, ''));
    const refused = textOf(xml.replace(/<w:ins .*?<\/w:ins>/gs, ''));
    expect(accepted).toContain(second.problems.split('\n')[0]);
    expect(refused).toContain(first.problems.split('\n')[0]);
    expect(accepted).not.toContain('颗粒度');
    expect(refused).not.toContain('新设查阅点两处');
    const ids = Array.from(xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g), (match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<td><del>74</del><ins>73</ins></td>');
    expect(page).toContain('<ins>新设查阅点两处。</ins>');
  });
});

it('sets a sentence beside the first that is as near to it, and none beside one that has little in common', () => {
  const changes = (before: string, after: string) =>
    compareReports(
      { report: withText(busyReport(), 'other', before), findings: [] },
      { report: withText(busyReport(), 'other', after), findings: [] },
    ).texts.map(({ before, after }) => [before, after]);
  expect(changes('全年公开信息八十条。', '全年公开信息九十条。全年公开信息七十条。')).toEqual([
    ['全年公开信息八十条。', '全年公开信息九十条。'],
    [null, '全年公开信息七十条。'],
  ]);
  expect(changes('全年公开信息八十条。', '新设查阅点两处。')).toEqual([
    ['全年公开信息八十条。', null],
    [null, '新设查阅点两处。'],
  ]);
});

it('finds exactly the cells that were changed, whichever they are', () => {
  const report = busyReport();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...cells.filter(({ kind }) => kind === 'count')), { maxLength: 9 }),
      (changed) => {
        const figures = Object.fromEntries(changed.map(({ id }) => [id, Number(report.figures[id] ?? 0) + 1]));
        const { figures: found } = compareReports(
          { report, findings: [] },
          { report: withFigures(report, figures), findings: [] },
        );
        expect(found.map(({ cell }) => cell).sort()).toEqual(Object.keys(figures).sort());
      },
    ),
  );
});

it('lays two texts into one from which both can be had back', () => {
  const text = fc
    .array(fc.constantFrom('公开', '信息', '12', '条', '，', '。', '镇'), { maxLength: 20 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const changes = changesBetween(one, other);
      const side = (kind: 'in' | 'out') =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join('');
      expect(side('in')).toBe(one);
      expect(side('out')).toBe(other);
    }),
  );
});
