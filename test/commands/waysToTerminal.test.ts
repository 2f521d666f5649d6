/**
 * Every way on which something from outside comes to a terminal: titles, units, keys, file names, arguments, drafts, findings. Each is
 * tried with the real program; nothing of it may act there, neither on the screen nor in JSON, and the words around it stay.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport, reportToJson } from '../../source/report/interchange.ts';
import { escapedJson, forTerminal, painted } from '../../source/text/controls.ts';
import { type Ran, runProgram } from '../helpers/program.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

/** Clipboard, title of the window, cursor, C1, direction, back to the start of the line, a bell. */
const evil = '\x1b]52;c;ZXZpbA==\x07\x1b]0;t\x1b\\\x1b[2J\x1b[31m\x9b31m\x85\u202e\u2066\u200f\r\x07\x08x';
/** What a file name can hold: all but the slash. */
const evilName = evil.replaceAll('/', '');
const acting = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let home = '';
let folder = '';
const at = (name: string) => join(folder, name);

const pageOf = (title: string, unit = '柳林镇') =>
  `<html><head><title>${title}</title></head><body><h1>${unit}2025年政府信息公开工作年度报告${title}</h1><h2>一、总体情况</h2><p>全年收到申请3件。${title}</p></body></html>`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-ways-'));
  home = at('home');
  mkdirSync(home);
  process.env.NIANBAO_HOME = home;
  const report = busyReport();
  const changed = (more: object) => JSON.stringify({ ...(reportToJson(report) as object), ...more });
  writeFileSync(at('page.html'), pageOf(evil.replaceAll('<', '&lt;')));
  writeFileSync(at('entities.html'), pageOf(Array.from(evil, (sign) => `&#${sign.codePointAt(0)};`).join('')));
  writeFileSync(at('page.md'), `# 柳林镇2025年政府信息公开工作年度报告${evil}\n\n一、总体情况\n\n${evil}\n`);
  writeFileSync(at('page.txt'), `柳林镇${evil}2025年政府信息公开工作年度报告\n\n一、总体情况\n${evil}\n`);
  writeFileSync(at('title.json'), formatReport({ ...report, title: `报告${evil}` }));
  writeFileSync(at('unit.json'), formatReport({ ...report, unit: `柳林镇${evil}` }));
  writeFileSync(at('text.json'), formatReport({ ...report, problems: `主要问题是人手少,${evil}新收申请99件。` }));
  writeFileSync(at('key.json'), changed({ [`k${evil}`]: 1 }));
  writeFileSync(at('row.json'), changed({ applications: { [`row${evil}`]: [1, 2] } }));
  writeFileSync(at('value.json'), changed({ year: `2025${evil}` }));
  writeFileSync(at('kind.json'), changed({ kind: evil }));
  writeFileSync(at('good.json'), formatReport(report));
  writeFileSync(at('prior.json'), formatReport({ ...busyReport(2024), title: `上年${evil}`, unit: `别的${evil}` }));
  mkdirSync(at('units'));
  copyFileSync(at('good.json'), join(at('units'), `${evilName}.json`));
  writeFileSync(join(at('units'), `b${evilName}.html`), '<p>没有报告');
  mkdirSync(at(`folder${evilName}`));
  writeFileSync(join(at(`folder${evilName}`), 'x.json'), '{');
  const draft = {
    ...newDraft({ ...zeroReport(), unit: `云溪县${evil}` }),
    setAside: [{ finding: evil, reason: evil }],
  };
  saveDraft(draft);
  const gone = newDraft({ ...zeroReport(), unit: `青川县${evil}` });
  saveDraft(gone);
  removeDraft(gone.id);
  copyFileSync(join(home, 'drafts', `${draft.id}.json`), join(home, 'drafts', `副本${evilName}.json`));
  mkdirSync(join(home, 'damaged'), { recursive: true });
  writeFileSync(
    join(home, 'damaged', `20260101-000000-damaged-${evilName}.json`),
    readFileSync(join(home, 'drafts', `${draft.id}.json`)).subarray(0, -60),
  );
  writeFileSync(
    at('backup.json'),
    JSON.stringify({ format: 'nianbao.drafts/1', drafts: [{ id: `a${evil}`, draft: {} }] }),
  );
  // A ledger whose cells and heads are not what they seem, a list of units, templates and words of the unit's own.
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  writeFileSync(
    at('ledger.csv'),
    `收到日期,申请人${cell(evil)},办理结果\n2025-03-01,${cell(`公民${evil}`)},${cell(`不明${evil}`)}\n${cell(evil)},公民,予以公开\n`,
  );
  writeFileSync(
    at('heads.csv'),
    `收到日期,申请人类型,办理结果,${cell(evil)}\n2025-03-01,${cell(evil)},${cell(evil)}\n`,
  );
  writeFileSync(at('list.txt'), `甲局${evil}\n乙局\n`);
  writeFileSync(at('list.csv'), `单位名称\n${cell(`甲局${evil}`)}\n`);
  for (const [name, text] of [
    ['name', `{{${evil}}}\n`],
    ['brace', `{{#${evil}}}\n`],
    ['open', `{{${evil}\n`],
  ] as const) {
    mkdirSync(at(`${name}-home/templates`), { recursive: true });
    writeFileSync(at(`${name}-home/templates/report.md`), text);
  }
  mkdirSync(at('profile-home/templates'), { recursive: true });
  writeFileSync(at('profile-home/templates/profile.json'), `{"${'x'}": ${JSON.stringify(evil)}, "unit": "${evil}`);
  mkdirSync(at('word-home/templates'), { recursive: true });
  writeFileSync(at('word-home/templates/word.json'), JSON.stringify({ [evil]: evil, font: evil }));
  writeFileSync(at('broken.json'), `{"format":"nianbao.report/1","unit":"${evil}`);
  writeFileSync(at('broken.docx'), `PK\x03\x04${evil}`);
  writeFileSync(at('broken.pdf'), `%PDF-1.7\n${evil}`);
  writeFileSync(at('broken.xlsx'), `PK\x03\x04${evil}`);
  writeFileSync(at('broken.odt'), `PK\x03\x04mimetype${evil}`);
  writeFileSync(at('draft.json'), JSON.stringify({ format: `nianbao.draft/1`, report: { unit: evil } }));
});

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(args, { cwd: folder, env: { NIANBAO_HOME: home, NIANBAO_TODAY: '2026-01-20', ...env } });

const ways: Readonly<Record<string, () => readonly string[]>> = {
  'title of a page': () => ['check', 'page.html'],
  'title of a page in references': () => ['check', 'entities.html'],
  'title of a page, as JSON': () => ['check', 'entities.html', '--format', 'json'],
  'a page read': () => ['read', 'entities.html'],
  'title in Markdown': () => ['check', 'page.md'],
  'Markdown read': () => ['read', 'page.md'],
  'unit in a text file': () => ['check', 'page.txt'],
  'a text file read': () => ['read', 'page.txt'],
  'title in JSON': () => ['check', 'title.json'],
  'title in JSON, as JSON': () => ['check', 'title.json', '--format', 'json'],
  'JSON read': () => ['read', 'title.json'],
  'unit in JSON': () => ['check', 'unit.json'],
  'quoted text': () => ['check', 'text.json'],
  'quoted text, as JSON': () => ['check', 'text.json', '--format', 'json'],
  'quoted text while writing': () => ['write', 'text.json', '--out', 'out1', '--to', 'md'],
  'an unknown key': () => ['check', 'key.json'],
  'an unknown row': () => ['check', 'row.json'],
  'a wrong value': () => ['read', 'value.json'],
  'a wrong kind': () => ['write', 'kind.json'],
  'last year’s title and unit': () => ['check', 'good.json', '--prior', 'prior.json'],
  'last year’s unit for many': () => ['check', 'good.json', 'unit.json', '--prior', 'prior.json'],
  'file names in a folder': () => ['check', 'units'],
  'file names in a folder, as JSON': () => ['check', 'units', '--format', 'json'],
  'file names while writing': () => ['write', 'units', '--out', 'out2', '--to', 'json'],
  'the name of a folder': () => ['check', `folder${evilName}`],
  'a title as a file name': () => ['write', 'title.json', '--out', 'out3', '--to', 'md', '--force'],
  'a folder to write to': () => ['write', 'good.json', '--out', `out${evilName}`, '--to', 'md', '--force'],
  'units of drafts': () => ['drafts'],
  'what can be restored': () => ['drafts', 'restore'],
  'restored by a wrong name': () => ['drafts', 'restore', `x${evil}`],
  'a draft of that name': () => ['drafts', 'rm', `x${evil}`],
  'a backup with wrong ids': () => ['drafts', 'import', 'backup.json'],
  'a damaged draft imported': () => ['drafts', 'import', 'draft.json'],
  'where to export to': () => ['drafts', 'export', `nowhere${evilName}/a.json`],
  'an unknown command': () => [`chekc${evil}`],
  'an unknown option': () => ['check', `--x${evil}`],
  'a value of an option': () => ['check', 'good.json', '--format', evil],
  'a missing file': () => ['check', `x${evil}.json`],
  'a rule': () => ['rules', `x${evil}`],
  'a kind': () => ['new', '--unit', '柳林镇', '--kind', evil],
  'a year': () => ['new', '--unit', '柳林镇', '--year', evil],
  'a unit too many': () => ['new', `柳林镇${evil}`],
  'where to go on from': () => ['new', '--from', `x${evil}`, '--no-open'],
  'two versions compared': () => ['diff', 'good.json', 'text.json'],
  'two versions compared, as JSON': () => ['diff', 'good.json', 'text.json', '--format', 'json'],
  'a folder summed': () => ['sum', 'units', '--unit', `云溪县${evil}`, '--year', '2025'],
  'a folder summed, as JSON': () => ['sum', 'units', '--unit', `云溪县${evil}`, '--year', '2025', '--format', 'json'],
  'the drafts’ folder': () => ['drafts', 'path'],
  'a ledger': () => ['tally', 'ledger.csv', '--year', '2025'],
  'a ledger, as JSON': () => ['tally', 'ledger.csv', '--year', '2025', '--format', 'json'],
  'heads and words of a ledger': () => ['tally', 'heads.csv', '--year', '2025'],
  'a ledger that is not there': () => ['tally', `x${evil}.xlsx`, '--year', '2025'],
  'a ledger’s year': () => ['tally', 'ledger.csv', '--year', evil],
  'a ledger’s mapping': () => ['tally', 'ledger.csv', '--year', '2025', '--map', `申请人=${evil}`],
  'a list of units': () => ['sum', 'units', '--unit', '云溪县', '--year', '2025', '--units', 'list.txt'],
  'a list of units in a table, as JSON': () => [
    'sum',
    'units',
    '--unit',
    '云溪县',
    '--year',
    '2025',
    '--units',
    'list.csv',
    '--format',
    'json',
  ],
  'a list that is not there': () => ['sum', 'units', '--unit', '云溪县', '--year', '2025', '--units', `x${evil}`],
  'a sum written': () => [
    'sum',
    'units',
    '--unit',
    `云溪县${evil}`,
    '--year',
    '2025',
    '--to',
    'md',
    '--out',
    `sum${evilName}`,
  ],
  'the report of the sum’s own': () => ['sum', 'units', '--unit', '云溪县', '--year', '2025', '--own', 'prior.json'],
  'two files compared, one missing': () => ['diff', 'good.json', `x${evil}.json`],
  'titles compared': () => ['diff', 'good.json', 'title.json'],
  'two files compared, written': () => ['diff', 'good.json', 'text.json', '--to', 'html', '--out', `diff${evilName}`],
  'an action of templates': () => ['templates', evil],
  'an action of drafts': () => ['drafts', evil],
  'a shell to complete in': () => ['completion', evil],
  'what is completed': () => ['completion', 'bash', evil],
  'a letter’s sender and day': () => [
    'check',
    'units',
    '--letter',
    '--out',
    `letters${evilName}`,
    '--sender',
    evil,
    '--due',
    evil,
  ],
  'a format to write': () => ['write', 'good.json', '--to', evil],
  'where what was read goes': () => ['read', 'good.json', '--out', `none${evilName}/x.json`],
  'broken JSON': () => ['check', 'broken.json'],
  'a broken Word file': () => ['check', 'broken.docx'],
  'a broken PDF': () => ['check', 'broken.pdf'],
  'a broken workbook': () => ['check', 'broken.xlsx'],
  'a broken OpenDocument file': () => ['check', 'broken.odt'],
  'help for what is none': () => ['--help', evil],
};

/** What the surroundings bring: templates of one's own, variables. */
const surroundings: Readonly<Record<string, readonly [args: readonly string[], env: () => NodeJS.ProcessEnv]>> = {
  'a name in a template': [
    ['write', 'good.json', '--to', 'md', '--out', 'o1'],
    () => ({ NIANBAO_HOME: at('name-home') }),
  ],
  'a section in a template': [
    ['write', 'good.json', '--to', 'md', '--out', 'o2'],
    () => ({ NIANBAO_HOME: at('brace-home') }),
  ],
  'an open brace': [['write', 'good.json', '--to', 'md', '--out', 'o3'], () => ({ NIANBAO_HOME: at('open-home') })],
  'a profile': [['write', 'good.json', '--to', 'html', '--out', 'o4'], () => ({ NIANBAO_HOME: at('profile-home') })],
  'fonts for Word': [['write', 'good.json', '--to', 'docx', '--out', 'o5'], () => ({ NIANBAO_HOME: at('word-home') })],
  'where templates lie': [['templates', 'path'], () => ({ NIANBAO_HOME: at(`home${evilName}`) })],
  'templates copied': [['templates', 'copy'], () => ({ NIANBAO_HOME: at(`copied${evilName}`) })],
  'a home that is a file': [['drafts'], () => ({ NIANBAO_HOME: join(at('good.json'), evilName) })],
  'a browser': [['write', 'good.json', '--to', 'pdf', '--out', 'o6'], () => ({ NIANBAO_BROWSER: `x${evilName}` })],
  'a day': [['check', 'good.json'], () => ({ NIANBAO_TODAY: evil })],
  'the width of signs': [['check', 'good.json'], () => ({ NIANBAO_AMBIGUOUS: evil })],
  'a broken template, with its stack': [
    ['write', 'good.json', '--to', 'md', '--out', 'o7'],
    () => ({ NIANBAO_HOME: at('name-home'), NIANBAO_DEBUG: '1' }),
  ],
};

/** Nothing in what came out acts on the terminal. */
function expectClean({ stdout, stderr, status }: Ran): void {
  expect(status).not.toBeNull();
  for (const output of [stdout, stderr]) {
    expect(output).not.toMatch(acting);
    // C1 as single bytes, which old terminals obey.
    expect(output).not.toContain('\ufffd[');
  }
  expect(stdout.length + stderr.length).toBeGreaterThan(0);
}

test('at least 80 ways are tried', () =>
  expect(Object.keys(ways).length + Object.keys(surroundings).length).toBeGreaterThanOrEqual(80));

test.each(Object.entries(ways))('%s', async (_, argsOf) => {
  // An argument cannot hold a zero byte, which is all that is missing here.
  expectClean(await run(argsOf()));
});

test.each(Object.entries(surroundings))('%s', async (_, [args, env]) => expectClean(await run(args, env())));

test('JSON says all the same what is in the file', async () => {
  const { stdout } = await run(['read', 'title.json']);
  expect(JSON.parse(stdout).title).toBe(`报告${evil}`);
});

test('the stack of NIANBAO_DEBUG and the folder of drafts too', async () => {
  const debugged = await run(['read', `x${evil}`], { NIANBAO_DEBUG: '1' });
  expect(debugged.stderr).toContain(' at ');
  expect(debugged.stderr).not.toMatch(acting);
  const path = await run(['drafts', 'path'], { NIANBAO_HOME: at(`home${evilName}`) });
  expect(path.stdout).not.toMatch(acting);
});

test('our own colours and the fresh line come through, and nothing that looks like them', () => {
  expect(forTerminal(painted('31', '错'))).toBe('\x1b[31m错\x1b[0m');
  expect(forTerminal('\x1b[31m错\x1b[0m\x1b[8m')).toBe('错');
  expect(forTerminal('\ufdd08\ufdd1x')).toBe('8x');
  expect(escapedJson('{"a":"\u202e\x7f\x9b"}')).toBe('{"a":"\\u202e\\u007f\\u009b"}');
});
