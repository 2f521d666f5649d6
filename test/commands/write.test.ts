import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Streams, Values } from '../../source/commands/command.ts';
import write from '../../source/commands/write.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport, reportToJson } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { withRow } from '../helpers/rows.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(folder, 'home'));
  // Before the deadline: no finding about lateness.
  vi.useFakeTimers({ now: new Date('2026-01-15T09:00:00'), toFake: ['Date'] });
  return () => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  };
});

const out = (): string => join(folder, 'out');
const written = (): string[] => readdirSync(out()).sort();

/** A file with a report, or with any text. */
function file(name: string, content: Report | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : formatReport(content));
  return path;
}

async function run(args: readonly string[], values: Values = {}) {
  const taken = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof taken) =>
    new Writable({
      write(chunk, _encoding, done) {
        taken[name] += chunk;
        done();
      },
    }) as unknown as NodeJS.WriteStream;
  const streams: Streams = { stdin: process.stdin, stdout: stream('stdout'), stderr: stream('stderr') };
  const exitCode = await write.run(args, { out: out(), ...values }, streams);
  return { exitCode, ...taken };
}

/** What is said where something could not be done; the exit code is 2 then. */
const failureOf = async (...args: Parameters<typeof run>): Promise<string> => {
  try {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    return stderr;
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return (error as Failure).message;
  }
};

const title = '云溪县柳林镇人民政府2025年政府信息公开工作年度报告';

describe('a file', () => {
  test('beside one with errors one that cannot be read decides the exit code; what can be written is', async () => {
    const wrong = withRow(busyReport(), 'applications.received', [1, 0, 0, 0, 0, 0, 99]);
    const { exitCode, stderr } = await run([file('a.json', wrong), file('b.json', '{"format": ')], { to: 'md' });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('b.json');
    expect(written()).toHaveLength(1);
  });

  test('Markdown and HTML unless told otherwise; the paths on stdout', async () => {
    const { exitCode, stdout } = await run([file('a.json', zeroReport())]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`${join(out(), `${title}.md`)}\n${join(out(), `${title}.html`)}\n`);
    expect(written()).toEqual([`${title}.html`, `${title}.md`]);
  });

  test('the formats that are asked for', async () => {
    await run([file('a.json', zeroReport())], { to: 'JSON, md' });
    expect(written()).toEqual([`${title}.json`, `${title}.md`]);
  });

  test('a Word document', async () => {
    await run([file('a.json', zeroReport())], { to: 'docx' });
    expect(written()).toEqual([`${title}.docx`]);
    expect(
      readFileSync(join(out(), `${title}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  describe('charts', () => {
    // A computer without a browser: the picture is left out.
    beforeEach(() => void vi.stubEnv('PATH', ''));
    const chartsIn = (): string => readFileSync(join(out(), written().find((name) => name.includes('图解'))!), 'utf8');

    test('beside the report, with last year where it is given', async () => {
      const [report, prior] = [file('a.json', busyReport()), file('b.json', busyReport(2024))];
      const { exitCode, stdout, stderr } = await run([report], { to: 'html', charts: true, prior });
      expect(exitCode).toBe(0);
      expect(stdout).toContain('年度报告（图解）.html\n');
      expect(stderr).toContain('（图解）.png 没有写；可以用 NIANBAO_BROWSER 写明浏览器的位置。');
      expect(chartsIn()).toContain('与上年持平');
    });

    test('none where there is nothing but 0', async () => {
      const silent = withText(zeroReport(), 'overview.proactiveDisclosure', '2025年，我镇按时公开各类信息。');
      const { stderr } = await run([file('a.json', silent)], { to: 'html', charts: true });
      expect(stderr).toContain('没有图解可画');
      expect(written()).toEqual([`${title}.html`]);
    });

    test.each([
      ['the same year', busyReport(2025), '是“青川市自然资源局”2025年的报告，不是“青川市自然资源局”2024年的'],
      ['two years ago', busyReport(2023), '2023年的报告，不是'],
      ['another unit', zeroReport(2024), '是“云溪县柳林镇人民政府”2024年的报告，不是“青川市自然资源局”2024年的'],
    ])('%s is not last year: nothing is written', async (_what, prior, sentence) => {
      const paths = [file('a.json', busyReport())];
      expect(await failureOf(paths, { charts: true, prior: file('b.json', prior) })).toContain(sentence);
      expect(existsSync(out()) ? written() : []).toEqual([]);
    });
  });

  test('a report with errors is a draft, whatever it came from: figures as they are, marked in name and page', async () => {
    const report = withRow(zeroReport(), 'applications.received', [1, 0, 0, 0, 0, 0, 7]);
    const { exitCode, stderr } = await run([file('a.json', report)], { to: 'md,html' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^错 .+/m);
    expect(written()).toEqual([`${title}（草稿）.html`, `${title}（草稿）.md`]);
    const text = readFileSync(join(out(), `${title}（草稿）.md`), 'utf8');
    expect(text).toContain('数量 | 1 | 0 | 0 | 0 | 0 | 0 | 7 |');
    expect(text).toMatch(/^> \*\*草稿\*\*/);
    expect(text).toContain('## 草稿中待处理的问题\n\n- 错 ');
    expect(readFileSync(join(out(), `${title}（草稿）.html`), 'utf8')).toContain('<title>草稿：');
  });

  test('what can never be mended is no open problem', async () => {
    vi.setSystemTime(new Date('2026-11-15T09:00:00'));
    const report = withRow(zeroReport(), 'applications.received', [1, 0, 0, 0, 0, 0, 7]);
    const { stderr } = await run([file('a.json', report)], { to: 'md' });
    expect(stderr).toContain('前公布，已过');
    expect(readFileSync(join(out(), `${title}（草稿）.md`), 'utf8')).not.toContain('已过');
  });

  test('a blank total is derived, a blank cell stays blank, a total of 0 is not mended', async () => {
    let report = withRow(zeroReport(), 'applications.received', [3, null, 0, 0, 0, 0, null]);
    report = withRow(report, 'applications.carriedIn', [2, 0, 0, 0, 0, 0, 0]);
    await run([file('a.json', report)], { to: 'md' });
    const text = readFileSync(join(out(), written()[0]!), 'utf8');
    expect(text).toContain('新收政府信息公开申请数量 | 3 |  | 0 | 0 | 0 | 0 | 3 |');
    expect(text).toContain('结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 0 |');
  });

  test('no PDF without a browser, and it is said what to do', async () => {
    vi.stubEnv('PATH', '');
    const failure = await failureOf([file('a.json', zeroReport())], { to: 'pdf' });
    expect(failure).toMatch(
      /没有找到 Edge、Chrome 或 Chromium 浏览器，也没有找到 LibreOffice，写不了 PDF：.+NIANBAO_BROWSER/,
    );
    vi.stubEnv('NIANBAO_BROWSER', join(folder, 'no-browser'));
    expect(await failureOf([file('a.json', zeroReport())], { to: 'pdf' })).toContain('启动不了');
  });

  test('the digits of an amount stay', async () => {
    const json = JSON.stringify(reportToJson(zeroReport())).replace('"amount":0', '"amount":59237.24490');
    await run([file('a.json', json)], { to: 'md' });
    expect(readFileSync(join(out(), `${title}.md`), 'utf8')).toContain('| 行政事业性收费 | 59237.24490 |');
  });

  test.each(['html', 'docx', 'md'] as const)('a published report (%s) comes out as it went in', async (id) => {
    const { content, name } = await renderDocument(busyReport(), id);
    writeFileSync(join(folder, name), content);
    const { exitCode, stderr } = await run([join(folder, name)], { to: 'html' });
    expect(exitCode).toBe(0);
    expect(stderr).not.toMatch(/错 /);
    const html = String((await renderDocument(busyReport(), 'html')).content);
    expect(readFileSync(join(out(), name.replace(/\.\w+$/, '.html')), 'utf8')).toBe(html);
  });

  test('a folder: every report in it', async () => {
    mkdirSync(join(folder, '各单位', '乡镇'), { recursive: true });
    file('各单位/a.json', busyReport());
    file('各单位/乡镇/b.json', zeroReport());
    const { exitCode } = await run([join(folder, '各单位')], { to: 'md' });
    expect(exitCode).toBe(0);
    expect(written()).toEqual([`${title}.md`, '青川市自然资源局2025年政府信息公开工作年度报告.md'].sort());
    mkdirSync(join(folder, '空'));
    expect(await failureOf([join(folder, '空')])).toContain('里没有报告');
  });

  test('several at once; what is told names the file', async () => {
    const files = [file('a.json', zeroReport()), file('b.json', withText(busyReport(), 'problems', ''))];
    const { exitCode, stderr } = await run(files, { to: 'html' });
    expect(exitCode).toBe(1);
    expect(written()).toHaveLength(2);
    expect(stderr).toContain(`${files[1]}：错 `);
  });

  test('a fragment, merged cells', async () => {
    await run([file('a.json', zeroReport())], { fragment: 'accessible', tables: 'html' });
    expect(readFileSync(join(out(), `${title}.html`), 'utf8')).toMatch(/^<h1 style=/);
    expect(readFileSync(join(out(), `${title}.md`), 'utf8')).toContain('rowspan="22"');
  });

  test('nothing is overwritten without --force', async () => {
    const path = file('a.json', zeroReport());
    await run([path]);
    expect(await failureOf([path])).toContain('--force');
    expect((await run([path], { force: true })).exitCode).toBe(0);
  });
});

describe('a draft', () => {
  const draftOf = (report: Report): string => {
    const draft = newDraft(report);
    saveDraft(draft);
    return draft.id;
  };

  test('by its id, finished', async () => {
    const { exitCode } = await run([draftOf(zeroReport())]);
    expect(exitCode).toBe(0);
    expect(written()).toEqual([`${title}.html`, `${title}.md`]);
  });

  test('with errors it is marked and they stand at its end', async () => {
    const { exitCode, stderr } = await run([draftOf(withText(zeroReport(), 'problems', ''))], { to: 'md' });
    expect(exitCode).toBe(1);
    expect(written()).toEqual([`${title}（草稿）.md`]);
    const error = stderr.split('\n').find((line) => line.startsWith('错 '))!;
    expect(readFileSync(join(out(), `${title}（草稿）.md`), 'utf8')).toContain(`- ${error}`);
  });

  test('what the clerk has set aside is no error any more, an arithmetic one stays', async () => {
    const draft = newDraft(withText(zeroReport(), 'problems', ''));
    const [error] = checkReport(draft.report, { today: new Date() }).filter(({ severity }) => severity === 'error');
    saveDraft({ ...draft, setAside: [{ finding: keyOf(error!), reason: '已请示，今年不写' }] });
    const { exitCode, stderr } = await run([draft.id], { to: 'md' });
    expect(stderr).not.toContain(error!.message);
    expect(exitCode).toBe(0);
    expect(written()).toEqual([`${title}.md`]);
  });

  test("last year's report that it goes on from is compared with", async () => {
    const prior = withFigures(busyReport(2024), { 'applications.carriedOver.naturalPerson': 5 });
    const draft = newDraft(busyReport());
    saveDraft(draft);
    const alone = await run([draft.id], { to: 'md' });
    saveDraft({ ...draft, prior });
    const compared = await run([draft.id], { to: 'md', force: true });
    expect(alone.stderr).not.toContain('上年');
    expect(compared.stderr).toContain('上年');
  });

  test('an unknown one', async () => {
    expect(await failureOf(['20200101-000000'])).toContain('20200101-000000');
  });
});

describe('what cannot be used', () => {
  test.each([
    [[], {}, '请写明'],
    [['x.json'], {}, '无法读取 x.json'],
    [['x'], { to: 'ofd' }, '没有“ofd”这种格式：--to 后面写 md、html、'],
    [['x'], { to: '' }, '没有“”这种格式'],
    [['x'], { tables: 'tsv' }, 'tsv'],
  ])('%j %j', async (args, values, expected) => {
    expect(await failureOf(args, values as Values)).toContain(expected);
  });

  test('wrong JSON: the file, then every problem', async () => {
    const value = { ...reportToJson(zeroReport()), kind: '镇', year: '去年' };
    const path = file('a.json', JSON.stringify(value));
    const lines = (await failureOf([path])).trim().split('\n');
    expect(lines[0]).toContain(path);
    expect(lines).toHaveLength(3);
  });

  test('a page that holds no report', async () => {
    const path = file('a.html', '<html></html>');
    expect(await failureOf([path])).toContain(path);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('every unusable file is named, the others are written', async () => {
    const paths = [file('a.json', '{'), file('b.json', zeroReport()), file('c.json', '{}')];
    const message = await failureOf(paths);
    expect(message).toContain(paths[0]);
    expect(message).toContain(paths[2]);
    expect(written()).toEqual([`${title}.html`, `${title}.md`]);
  });

  test('a name that is taken concerns one report, the others are written', async () => {
    const paths = [file('a.json', zeroReport()), file('b.json', busyReport())];
    await run([paths[0]!], { to: 'md' });
    expect(await failureOf(paths, { to: 'md' })).toContain(`${paths[0]}：${join(out(), title)}.md 已经存在`);
    expect(written()).toEqual([`${title}.md`, '青川市自然资源局2025年政府信息公开工作年度报告.md'].sort());
  });

  test('a folder that cannot be written to ends the run', async () => {
    const blocked = file('out', '');
    const paths = Array.from({ length: 20 }, (_, index) => file(`${index}.json`, busyReport(2000 + index)));
    const error = await run(paths, { out: blocked }).catch((reason: unknown) => reason);
    expect((error as Failure).message).toContain(blocked);
  });

  test('two reports of one title', async () => {
    const paths = [file('a.json', zeroReport()), file('b.json', zeroReport())];
    expect(await failureOf(paths, { force: true })).toContain(`${title}.md 是这一次写出的另一份报告的文件名`);
    expect(written()).toEqual([`${title}.html`, `${title}.md`]);
  });
});
