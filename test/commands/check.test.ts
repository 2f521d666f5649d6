import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import command from '../../source/commands/check.ts';
import type { Streams, Values } from '../../source/commands/command.ts';
import { safeStream } from '../../source/commands/safeStreams.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { width } from '../../source/text/width.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(path('units'));
  const wrong = withFigure(busyReport(), cellOf('disputes.review.total'), 0);
  const files = {
    'good.json': formatReport(busyReport()),
    'wrong.json': formatReport(wrong),
    'doubtful.json': formatReport(withText(busyReport(), 'overview.platform', '改版专栏,公布资金资金的分配结果。')),
    'prior.json': formatReport(withFigures(busyReport(2024), { 'applications.carriedOver.naturalPerson': 5 })),
    'broken.json': '{"format": ',
    'page.html': '<html></html>',
    'units/b.json': formatReport(zeroReport()),
    'units/a.json': formatReport(busyReport()),
    'units/notes.txt': '别的文件',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command with streams that collect; `isTTY` as a terminal would be. */
async function run(args: readonly string[], values: Values = {}, isTTY = false) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    safeStream({
      isTTY,
      columns: 80,
      write: (text: string) => {
        written[name] += text;
        return true;
      },
    } as Streams['stdout']);
  const streams = { stdin: process.stdin, stdout: stream('stdout'), stderr: stream('stderr') };
  const exitCode = await command.run(args, values, streams);
  return { exitCode, ...written };
}

describe('--format json --out', () => {
  const files = () => [path('wrong.json'), path('broken.json')];

  it('writes into a file what would be printed, byte for byte, and says the rest where it always does', async () => {
    const printed = await run(files(), { format: 'json' });
    const { stdout, ...said } = await run(files(), { format: 'json', out: path('结果.json') });
    expect(stdout).toBe('');
    expect(said).toEqual({ exitCode: printed.exitCode, stderr: printed.stderr });
    expect(readFileSync(path('结果.json'), 'utf8')).toBe(printed.stdout);
  });

  it('never writes over a file, and says so before anything is checked', async () => {
    writeFileSync(path('有了.json'), '别的');
    await expect(run(files(), { format: 'json', out: path('有了.json') })).rejects.toThrow(path('有了.json'));
    expect(readFileSync(path('有了.json'), 'utf8')).toBe('别的');
  });

  it('is for what a program reads: what a person reads goes to the screen', async () => {
    await expect(run(files(), { out: path('给人看.txt') })).rejects.toThrow(
      '--out 只与 --letter 或 --format json 一起用',
    );
    expect(existsSync(path('给人看.txt'))).toBe(false);
  });
});

describe('nianbao check', () => {
  it('is content with a good report', async () => {
    const { exitCode, stdout, stderr } = await run([path('good.json')]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('青川市自然资源局2025年政府信息公开工作年度报告');
    expect(stdout).toContain('共核对 1 份：0 个错误、0 个警告');
  });

  it('shows the row of the table with the place marked below it', async () => {
    const { exitCode, stdout } = await run([path('wrong.json')]);
    expect(exitCode).toBe(1);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('结果维持  结果纠正'));
    expect(lines[at - 2]).toContain('错 四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 总计');
    const [row = '', marks = ''] = lines.slice(at + 1);
    expect(width(marks)).toBe(width(row));
    expect(marks.trim()).toBe('^');
    expect(stdout).toContain('可以：改为 5');
    expect(stdout).not.toContain('disputes.review');
  });

  it('shows the sentence with the place marked below it, by the width of Chinese', async () => {
    const { exitCode, stdout } = await run([path('doubtful.json')]);
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.trim() === '^^^^^^^^');
    expect(lines[at - 1]).toBe('     改版专栏,公布资金资金的分配结果。');
    expect(lines[at]).toBe(`     ${' '.repeat(width('改版专栏,公布'))}^^^^^^^^`);
  });

  it('exits 1 for warnings when strict', async () => {
    expect((await run([path('doubtful.json')], { strict: true })).exitCode).toBe(1);
    expect((await run([path('good.json')], { strict: true })).exitCode).toBe(0);
  });

  it('colours a terminal only, and honours NO_COLOR', async () => {
    const before = process.env.NO_COLOR;
    delete process.env.NO_COLOR;
    expect((await run([path('wrong.json')], {}, true)).stdout).toContain('\u001b[31m错');
    expect((await run([path('wrong.json')])).stdout).not.toContain('\u001b');
    process.env.NO_COLOR = '1';
    expect((await run([path('wrong.json')], {}, true)).stdout).not.toContain('\u001b');
    if (before === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = before;
  });

  it('gives JSON in the promised shape', async () => {
    const { exitCode, stdout } = await run([path('wrong.json'), path('good.json')], { format: 'json' });
    expect(exitCode).toBe(1);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['files', 'errors', 'warnings', 'hints']);
    expect(result.errors).toBe(1);
    expect(result.files).toHaveLength(2);
    expect(result.files[0]).toMatchObject({ file: path('wrong.json'), year: 2025 });
    expect(result.files[0].findings[0]).toEqual({
      rule: 'dispute-total',
      severity: 'error',
      place: '四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 总计',
      section: 'disputes',
      row: 'review',
      column: 'total',
      message: '行政复议：四种结果之和 3 + 1 + 1 = 5，但 总计 0，少 5。',
      expected: 5,
      actual: 0,
      quote: null,
      beside: null,
    });
  });

  it('names text places in JSON by section and aspect', async () => {
    const result = JSON.parse((await run([path('doubtful.json')], { format: 'json' })).stdout);
    expect(result.files[0].findings[0]).toMatchObject({ section: 'overview', row: 'platform', column: null });
  });

  it('checks the other files when one cannot be read, and exits 2', async () => {
    const { exitCode, stdout, stderr } = await run([
      path('broken.json'),
      path('none.json'),
      path('page.html'),
      path('good.json'),
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('没有这个文件');
    expect(stderr).toContain('没有认出');
    expect(stderr).toContain('不是完整的 JSON');
    expect(stdout).toContain('共核对 1 份：0 个错误、0 个警告');
    expect(stdout).toContain('另有 3 份没有读成');
    const json = JSON.parse((await run([path('broken.json'), path('good.json')], { format: 'json' })).stdout);
    expect(json.files).toHaveLength(1);
  });

  it('takes the reports of a folder by name', async () => {
    const result = JSON.parse((await run([path('units')], { format: 'json' })).stdout);
    expect(result.files.map(({ file }: { file: string }) => file)).toEqual([
      path('units/a.json'),
      path('units/b.json'),
    ]);
  });

  it('compares with last year, and says why it does not', async () => {
    const { exitCode, stdout } = await run([path('good.json')], { prior: path('prior.json') });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '上年结转 4，但《青川市自然资源局2024年政府信息公开工作年度报告》的结转下年度继续办理是 5',
    );
    const other = await run([path('good.json')], { prior: path('good.json') });
    expect(other.exitCode).toBe(0);
    expect(other.stderr).toContain('没有与');
    const many = await run([path('units')], { prior: path('prior.json') });
    expect(many.stderr).toContain('它是青川市自然资源局的');
  });

  it('refuses wrong usage with a sentence', async () => {
    await expect(run([])).rejects.toThrow('请写明要核对的文件');
    await expect(run([path('good.json')], { format: 'xml' })).rejects.toThrow('pretty 或 json');
    await expect(run([path('good.json')], { prior: path('none.json') })).rejects.toThrow('没有这个文件');
  });

  it('leaves out what the clerk of a draft has set aside, and says how many', async () => {
    vi.stubEnv('NIANBAO_HOME', path('home'));
    const draft = newDraft(withText(busyReport(), 'problems', ''));
    const [error] = checkReport(draft.report, { today: new Date() });
    saveDraft({ ...draft, setAside: [{ finding: keyOf(error!), reason: '今年不写' }] });
    const { exitCode, stdout } = await run([draft.id]);
    vi.unstubAllEnvs();
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain(error!.message);
    expect(stdout).toContain('另有 1 条填报人已写明理由放过');
    expect(stdout).toContain('0 个错误');
  });

  it('holds nothing against a total of a draft of which cells are still blank, as the wizard does; a file is judged as it stands', async () => {
    const place = 'applications.granted.naturalPerson';
    const report = withText(busyReport(), 'overview.onRequest', '全年办结政府信息公开申请 999 件，予以公开 888 件。');
    const open = withFigure(report, cellOf(place), null);
    vi.stubEnv('NIANBAO_HOME', path('home'));
    const ids = [report, open].map((one, index) => {
      const draft = { ...newDraft(one), id: `20260101-09000${index}` };
      saveDraft(draft);
      return draft.id;
    });
    writeFileSync(path('open.json'), formatReport(open));
    const said = await Promise.all([...ids, path('open.json')].map(async (one) => (await run([one])).stdout));
    vi.unstubAllEnvs();
    expect(said.map((stdout) => /text-handled|row-total/.test(stdout))).toEqual([true, false, true]);
    expect(said[1]).toContain('blank-cell');
  });
});

describe('what was not read', () => {
  const sections = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ];
  const pictures = ['<h1>云溪县水利局2025年政府信息公开工作年度报告</h1>', '<p>一、总体情况</p>']
    .concat(
      [
        '（一）主动公开。2025年，我局公开信息58条。',
        '（二）依申请公开。全年收到政府信息公开申请3件，均已办结。',
        '（三）政府信息管理。信息发布前逐级审核，每季度核对。',
        '（四）政府信息公开平台建设。专人维护网站专栏，按月更新。',
        '（五）监督保障。列入年度工作考核，组织培训2次。',
      ].map((text) => `<p>${text}</p>`),
      sections.map((heading) => `<p>${heading}</p><p><img src="table.png"></p>`),
      '<p>五、存在的主要问题及改进情况</p><p>主要问题：政策解读形式单一，更新间隔偏长。改进情况：下一步将制作图解，每月检查更新。</p>',
      '<p>六、其他需要报告的事项</p><p>2025年，我局未收取政府信息公开信息处理费。</p>',
    )
    .join('');

  it('is said apart, accuses nobody, and the exit code is 0: tables that are pictures', async () => {
    writeFileSync(path('pictures.html'), `<html><body>${pictures}</body></html>`);
    const { exitCode, stdout } = await run([path('pictures.html')]);
    expect(exitCode).toBe(0);
    for (const heading of sections) expect(stdout).toMatch(new RegExp(`未读 ${heading}：`));
    expect(stdout).not.toContain('blank-cell');
    expect(stdout).toContain('0 个错误、0 个警告');
  });

  it('is told to programs beside the findings, with the words that a finding is about', async () => {
    const { stdout } = await run([path('pictures.html'), path('doubtful.json')], { format: 'json' });
    const [first, second] = JSON.parse(stdout).files;
    expect(first.notes).toContainEqual(expect.objectContaining({ section: 'applications', row: null, column: null }));
    for (const note of first.notes) expect(Object.keys(note)).toEqual(expect.arrayContaining(['state', 'reason']));
    expect(second.notes).toEqual([]);
    const doubled = second.findings.find(({ rule }: { rule: string }) => rule === 'duplicated-text');
    expect(doubled.quote).toBe('资金资金');
    const due = second.findings.find(({ rule }: { rule: string }) => rule === 'deadline');
    expect(due?.quote ?? null).toBeNull();
  });

  it('shows a doubt beside the figure that was taken', async () => {
    const notes = [{ place: 'disputes.review.total', state: 'doubt', reason: '两格的数连在一起，请核对' }] as const;
    writeFileSync(path('doubt.json'), formatReport({ ...busyReport(), reading: { notes } }));
    const { stdout } = await run([path('doubt.json')]);
    expect(stdout).toMatch(/存疑 四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 总计：两格的数连在一起，请核对/);
  });
});

it("counts the words of the unit's own list beside the drafts", async () => {
  vi.stubEnv('NIANBAO_HOME', path('words-home'));
  mkdirSync(path('words-home'));
  writeFileSync(
    path('named.json'),
    formatReport(withText(busyReport(), 'overview.platform', '由青山河办公室维护专栏。')),
  );
  expect((await run([path('named.json')])).stdout).not.toContain('wrong-words');
  writeFileSync(join(path('words-home'), '用语.txt'), '青山河 青川河\n');
  expect((await run([path('named.json')])).stdout).toMatch(/wrong-words[\s\S]*“青山河”应为“青川河”/);
  vi.unstubAllEnvs();
});
