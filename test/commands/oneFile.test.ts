/** What is found out of one file: what `check` shows of it, and what `write` tells. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkedFile } from '../../source/commands/checkedFile.ts';
import { type CheckContext, checkFile } from '../../source/commands/checkFile.ts';
import { documentsOf, type WriteContext } from '../../source/commands/documentsOf.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import { forTerminal } from '../../source/text/controls.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { templates } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: string): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

describe('on the day of today', () => {
  const context: WriteContext = {
    ...{
      ids: ['md'],
      values: { tables: undefined, charts: undefined },
      prior: undefined,
      looks: { templates },
      many: false,
    },
    today: new Date(2026, 0, 10),
  };
  test('a document tells what is late, and names its file where there are many', async () => {
    const path = put('a.json', formatReport(zeroReport()));
    expect((await documentsOf(path, context)).told).toMatch(/还有 80 天。\n$/);
    expect((await documentsOf(path, { ...context, today: new Date(2026, 10, 10) })).told).toMatch(
      /^[错警注] .*已过 \d+ 天/,
    );
    const many = await documentsOf(path, { ...context, many: true, today: new Date(2026, 10, 10) });
    expect(many.told.startsWith(`${path}：`)).toBe(true);
  });

  const check: CheckContext = {
    ...{ format: 'pretty', columns: 80, isPainted: false, prior: undefined, letter: undefined, alike: {} },
    today: new Date(2026, 0, 10),
  };
  test('what was checked is painted where there are colours, each gravity in its own', async () => {
    const wrong = withText(zeroReport(), 'problems', '主要问题是更新慢。');
    const path = put(
      'b.json',
      formatReport({ ...wrong, figures: { ...wrong.figures, 'applications.received.total': 9 } }),
    );
    const plain = await checkFile(path, check);
    const painted = forTerminal((await checkFile(path, { ...check, isPainted: true })).text);
    expect(plain.text).not.toContain('\u001b');
    expect(painted).toContain('\u001b[31m错\u001b[0m');
    for (const colour of ['33m警', '36m注', '2mrow-total']) expect(painted).toContain(`\u001b[${colour}\u001b[0m`);
    expect(painted.replace(/\u001b\[\d*m/g, '')).toBe(plain.text);
    expect(plain.counts.error).toBeGreaterThan(0);
  });

  test.each([
    ['unread', false],
    ['doubt', true],
    ['absent', true],
  ] as const)('of which something is %s', async (state, isWhole) => {
    const reading = { headings: [], notes: [{ place: 'disputes', state, reason: '是图片' }] };
    const path = put('d.json', formatReport({ ...zeroReport(), reading }));
    expect((await checkFile(path, check)).isWhole).toBe(isWhole);
  });

  test.each([
    ['of the year before', { ...busyReport(2024) }, false, ''],
    ['of two years before', busyReport(2023), false, '没有与 上年.json 比较，它是 2023 年度的，这一份是 2025 年度的。'],
    [
      'of another unit, one report',
      { ...busyReport(2024), unit: '青川市国土局' },
      false,
      '上年.json 是青川市国土局的，单位名称不同；',
    ],
    [
      'of another unit, many reports',
      { ...busyReport(2024), unit: '青川市国土局' },
      true,
      '没有与 上年.json 比较，它是青川市国土局的。',
    ],
  ])('a prior report %s', async (_, report, many, remark) => {
    const path = put('c.json', formatReport(busyReport()));
    const checked = await checkFile(path, { ...check, prior: { report, file: '上年.json', many } });
    if (remark === '') expect(checked.remark).toBe('');
    else expect(checked.remark).toContain(`${path}：${remark}`);
    // What it was not compared with has no part in what is found; what it was compared with has.
    const alone = await checkFile(path, check);
    expect(checked.text === alone.text).toBe(remark.startsWith('没有与'));
    expect(checked.isWhole).toBe(true);
  });
});

describe('opened in the wizard', () => {
  test('it says how many findings there are of each gravity, and where each is, in words of the form', async () => {
    const wrong = { ...zeroReport(), figures: { ...zeroReport().figures, 'applications.received.total': 9 } };
    const opened = await checkedFile(put('e.json', formatReport({ ...wrong, title: ' 某镇\n年报 ' })));
    expect(opened.title).toBe('某镇 年报');
    const found = opened.findings(80);
    const of = (severity: string) => found.filter((one) => one.severity === severity).length;
    expect(opened.counts).toEqual({ error: of('error'), warning: of('warning'), hint: of('hint') });
    const sum = found.find(({ lines }) => lines.join('').includes('六类申请人之和 0，但 总计 9'))!;
    expect(sum.place).toBe('三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计');
    expect([opened.aside, opened.notes]).toEqual([0, []]);
  });

  test('a draft of one that was read whole says nothing of blanks', async () => {
    const path = put('f.json', formatReport(zeroReport()));
    const { id, notice } = await (await checkedFile(path)).begin();
    expect(notice).toBe('已把 f.json 读成一份草稿，原文件没有动；合计按各格重新算。');
    expect((await checkedFile(id)).counts.error).toBe(0);
  });

  test('of one in which nothing is to be mended there is no letter', async () => {
    const path = put('g.json', formatReport(zeroReport()));
    expect(await (await checkedFile(path)).write()).toEqual([]);
    expect(readdirSync(home).filter((name) => name.endsWith('.docx'))).toEqual([]);
  });
});
