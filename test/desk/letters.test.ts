import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import command from '../../source/commands/check.ts';
import sum from '../../source/commands/sum.ts';
import { readWorkbook } from '../../source/readers/xlsx/workbook.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigures, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { foldersForFile, temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';
import { reportOf } from './county.ts';

const options = { letter: true, sender: '青川市政务公开办公室', due: '2026-01-20' };

async function letters(reports: Readonly<Record<string, Report>>, values = {}, folder = temporaryFolder()) {
  for (const [name, report] of Object.entries(reports)) writeFileSync(join(folder, name), formatReport(report));
  const out = join(folder, '退回');
  const files = Object.keys(reports).map((name) => join(folder, name));
  const { exitCode } = await runCommand(command, files, { ...options, out, ...values });
  const parts = (name: string) => {
    const archive = unzipSync(readFileSync(join(out, name)));
    return (part: string) => strFromU8(archive[`word/${part}.xml`]!);
  };
  return { exitCode, out, names: readdirSync(out).sort(), parts };
}

const textOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');

/** The words that each comment stands at, beside what it says. */
function commentsOf(document: string, comments: string): { words: string; says: string }[] {
  return Array.from(comments.matchAll(/<w:comment [^>]*w:id="(\d+)".*?<\/w:comment>/gs), ([whole, id]) => {
    const start = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    expect(start, `comment ${id} has a place`).toBeGreaterThan(0);
    expect(document).toContain(`<w:commentReference w:id="${id}"/>`);
    return { words: textOf(document.slice(start, end)), says: textOf(whole) };
  });
}

const wrong = withText(
  withFigures(busyReport(), { 'applications.handled.total': 74, 'proactive.licences.decisions': null }),
  'overview.platform',
  '改版门户网站公开专栏，整合查询入口，公开XX条。全年运行稳定。',
);

/** What one wrong report comes back as: looked at from several sides. */
const ofOne = letters({ 'a.json': wrong }, {}, foldersForFile());

describe('check --letter', () => {
  it('names the unit whose sentences are the same; two versions of one unit are no copies', async () => {
    const one = reportOf('青川市水利局', 3);
    const copy = { ...one, unit: '青川市林业局', title: '青川市林业局2025年政府信息公开工作年度报告' };
    const { parts } = await letters({ 'a.json': one, 'b.json': copy, 'c.json': one });
    const document = textOf(parts(`${copy.title}审核意见.docx`)('document'));
    expect(document).toContain('与青川市水利局的报告雷同');
    const ofOne = textOf(parts(`${one.title}审核意见.docx`)('document'));
    expect(ofOne).toContain('与青川市林业局的报告雷同');
    expect(ofOne).not.toContain('与青川市水利局的报告雷同');
  });

  it('writes one to each unit with something wrong, and a list of everything', async () => {
    const { names, out, exitCode } = await letters({ 'a.json': wrong, 'b.json': busyReport() });
    expect(exitCode).toBe(1);
    expect(names).toEqual(['问题清单.xlsx', '青川市自然资源局2025年政府信息公开工作年度报告审核意见.docx']);
    const [list] = readWorkbook(readFileSync(join(out, '问题清单.xlsx')));
    expect(list!.rows[0]).toEqual(['单位', '轻重', '位置', '问题', '建议', '依据', '文件']);
    expect(list!.rows.some((row) => row[1] === '错' && row[3]!.includes('（七）总计 74'))).toBe(true);
    // A cell of several lines is not cut: 80 characters of half an em stand on a line of the column 问题.
    const sheet = strFromU8(unzipSync(readFileSync(join(out, '问题清单.xlsx')))['xl/worksheets/sheet1.xml']!);
    const heights = Array.from(sheet.matchAll(/<row r="\d+" ht="(\d+)"/g), ([, height]) => Number(height));
    for (const [index, [, , , message]] of list!.rows.slice(1).entries())
      expect(heights[index]).toBeGreaterThanOrEqual(15 * Math.ceil((message!.length * 1.6) / 80));
  });

  it('puts the comments at the words and cells', async () => {
    const { parts, names } = await ofOne;
    const part = parts(names.at(-1)!);
    const comments = commentsOf(part('document'), part('comments'));
    expect(comments.find(({ says }) => says.includes('（七）总计 74'))?.words).toBe('74');
    expect(comments.find(({ says }) => says.includes('行政许可') && says.includes('空白'))?.words.trim()).toBe('');
    expect(comments.find(({ says }) => says.includes('XX'))?.words).toContain('XX');
    for (const { says } of comments) expect(says).toContain('依据：');
  });

  it('says on its first page what does not hold, until when, and who sends it', async () => {
    const { parts, names } = await ofOne;
    const first = textOf(parts(names.at(-1)!)('document').split('<w:sectPr')[0]!);
    for (const words of [
      '审核意见',
      '青川市自然资源局：',
      '建议改为 73',
      '请于2026年1月20日前',
      '青川市政务公开办公室',
    ])
      expect(first).toContain(words);
  });

  it('breaks its title between words', async () => {
    const { parts, names } = await ofOne;
    const title = /<w:p>(?:(?!<\/w:p>).)*审核意见(?:(?!<\/w:p>).)*<\/w:p>/s.exec(parts(names.at(-1)!)('document'))![0];
    expect(title.split('<w:br/>').map(textOf)).toEqual([
      `关于${wrong.unit}`,
      '2025年政府信息公开工作',
      '年度报告的审核意见',
    ]);
  });

  it('says that the day by which it asks for the report is past', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), formatReport(wrong));
    const toldOf = async (due: string) =>
      (await runCommand(command, [folder], { ...options, due, out: temporaryFolder() })).stderr;
    expect(await toldOf('2021年1月6日')).toContain('2021年1月6日已经过了');
    expect(await toldOf('2091-01-06')).toBe('');
  });

  it.each([
    ['2025-12-29', '1月20日', '2026年1月20日'],
    ['2026-01-05', '1月20号', '2026年1月20日'],
    ['2026-01-22', '1月20日', '2026年1月20日'],
    ['2026-11-26', '1月20日', '2027年1月20日'],
    ['2026-11-26', '2月29日', '2028年2月29日'],
  ])('on %s takes %s for %s, and says so', async (now, due, whole) => {
    vi.stubEnv('NIANBAO_TODAY', now);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), formatReport(zeroReport()));
    const { stderr } = await runCommand(command, [folder], { ...options, due, out: temporaryFolder() });
    expect(stderr).toContain(`没有写年份，按${whole}写进审核意见`);
    expect(stderr.includes('已经过了')).toBe(now === '2026-01-22');
  });

  it('says before they are sent whose report is of another year, and who has handed in two', async () => {
    const made = [
      zeroReport(),
      ...['甲', '乙', '丙', '丁'].map((name) => ({ ...zeroReport(), unit: `青川市${name}局` })),
    ];
    const folder = temporaryFolder();
    const save = (name: string, report: Report) => writeFileSync(join(folder, name), formatReport(report));
    for (const [index, report] of made.entries()) save(`${index}.json`, report);
    const told = async () =>
      (await runCommand(command, [folder], { ...options, due: '', out: temporaryFolder() })).stderr;
    expect(await told()).toBe('');
    save('去年.json', { ...zeroReport(2024), unit: '青川市戊局' });
    save('又一份.json', made[1]!);
    const lines = (await told()).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('去年.json 是青川市戊局 2024 年度的报告，其余大多是 2025 年度的');
    expect(lines[1]).toContain('青川市甲局有 2 份 2025 年度的报告');
  });

  it('numbers what it lists from 1, and counts what is left', async () => {
    const { parts, names } = await ofOne;
    const first = textOf(parts(names.at(-1)!)('document').split('<w:sectPr')[0]!);
    const numbers = [...first.matchAll(/(\d+)．/g)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const left = Number(/另有(\d+)处/.exec(first)?.[1] ?? 0);
    expect(first).toContain(`有${numbers.length + left}处需要改正`);
  });

  it('keeps to one page, its signature too, however long what it repeats of the report', async () => {
    const told = withText(
      busyReport(),
      'overview.onRequest',
      '全年新收政府信息公开申请961件，上年结转908件；办结962件，其中予以公开903件、部分公开904件；结转下年度继续办理907件，均在法定期限内办理。',
    );
    const { parts, names } = await letters({ 'a.json': { ...told, unit: '青川市市场监督管理局经济技术开发区分局' } });
    const first = parts(names.at(-1)!)('document').split('<w:sectPr')[0]!;
    const paragraphs = (first.match(/<w:p>.*?<\/w:p>/gs) ?? []).map(textOf);
    const quotations = [...paragraphs.join('').matchAll(/正文“([^”]+)”/g)].map(([, text]) => text);
    expect(quotations).toContain('…办结962件…');
    expect(quotations[0]).toBe('全年新收政府信息公开申请961件…');
    expect(paragraphs.filter((text) => /^\d+．/.test(text)).length).toBeGreaterThan(2);
    expect(paragraphs.join('')).toMatch(/另有\d+处/);
    // 637 pt of text: the title's lines 35 pt each with 28 pt below them, every other line of 28 characters 28 pt.
    const lines = paragraphs.slice(1).map((text) => Math.ceil((text.length + 2) / 28));
    expect(3 * 35 + 28 + 28 * lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(637);
  });

  it('names what does not fit on the first page by its number', async () => {
    const rows = ['received', 'granted', 'grantedInPart', 'denied.deliberative', 'unavailable.notHeld', 'carriedOver'];
    const many = withFigures(busyReport(), Object.fromEntries(rows.map((row) => [`applications.${row}.total`, 500])));
    const { parts, names } = await letters({ 'a.json': many });
    const part = parts(names.at(-1)!);
    const first = textOf(part('document').split('<w:sectPr')[0]!);
    expect(first).toMatch(/另有\d+处，见后附报告里的批注/);
    expect(commentsOf(part('document'), part('comments')).length).toBeGreaterThan(3);
  });

  it('keeps two versions of one unit apart, and never writes over a letter', async () => {
    const { names, out } = await letters({ 'a.json': wrong, 'b.json': wrong });
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(2);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), formatReport(wrong));
    await expect(runCommand(command, [join(folder, 'a.json')], { ...options, out })).rejects.toThrow('已经存在');
  });

  it('is no report of its own in the next round: only what units handed in is checked and added up', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.docx'), (await renderDocument(wrong, 'docx')).content);
    const written = await runCommand(command, [folder], { ...options, out: folder });
    expect(written.exitCode).toBe(1);
    expect(readdirSync(folder).filter((name) => /(?:审核意见|原稿批注)\.docx$/.test(name))).toHaveLength(2);
    // A second letter that the wizard wrote beside the first is no report either.
    const [letter = ''] = readdirSync(folder).filter((name) => name.endsWith('审核意见.docx'));
    for (const name of [' (2)', '（3）'])
      copyFileSync(join(folder, letter), join(folder, letter.replace('.docx', `${name}.docx`)));
    const again = await runCommand(command, [folder], { format: 'json' });
    expect(JSON.parse(again.stdout).files.map(({ file }: { file: string }) => file)).toEqual([join(folder, 'a.docx')]);
    expect(again.stderr).toMatch(/\.docx 等 4 份是退回的审核意见或批注，没有算作报告/);
    const added = await runCommand(sum, [folder], { unit: '青川市人民政府', year: '2025' });
    expect(added.stderr).toContain('没有算作报告');
    expect(added.stdout).not.toContain('版本');
    // One that is asked for by its name is read.
    const named = join(folder, `${wrong.title}原稿批注.docx`);
    expect(JSON.parse((await runCommand(command, [named], { format: 'json' })).stdout).files).toHaveLength(1);
  });

  it('sends nothing back to a unit without errors and warnings', async () => {
    expect((await letters({ 'z.json': zeroReport() })).names).toEqual(['问题清单.xlsx']);
  });

  it('refuses a day that is none, and a letter that would go nowhere', async () => {
    await expect(letters({ 'a.json': wrong }, { due: '一月底' })).rejects.toThrow('--due 后面写日期');
    await expect(runCommand(command, ['a.json'], { letter: true })).rejects.toThrow('--out');
  });
});
