import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import newCommand from '../../source/commands/new.ts';
import command from '../../source/commands/tally.ts';
import { waysToBegin } from '../../source/commands/ways.ts';
import { dayOf } from '../../source/desk/ledger/dates.ts';
import { emptyMapping, tally, tallyToJson } from '../../source/desk/ledger/tally.ts';
import { applicantOf, outcomeOf } from '../../source/desk/ledger/values.ts';
import { readDraft } from '../../source/drafts/drafts.ts';
import { writeWorkbook } from '../../source/writers/xlsx/workbook.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { form2021 } from '../helpers/form.ts';
import { runCommand } from '../helpers/streams.ts';
import { applicantValues, outcomeValues, type Request, requests } from './requests.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'home'));
  vi.stubEnv('NIANBAO_HOME', join(folder, 'home'));
});

const two = (number: number) => String(number).padStart(2, '0');
const iso = ([year, month, day]: readonly [number, number, number]) => `${year}-${two(month)}-${two(day)}`;
const chinese = ([year, month, day]: readonly [number, number, number]) => `${year}年${month}月${day}日`;

/** As a system exports it. */
const plainStyle = (all: readonly Request[]): string[][] => [
  ['序号', '申请人类型', '收到日期', '申请内容', '办理结果', '答复日期'],
  ...all.map(({ received, answered, column, row }, index) => [
    ...[String(index + 1), applicantValues[column]![0], iso(received), '征地批文'],
    ...[row ? outcomeValues[row]![0] : '', answered ? iso(answered) : ''],
  ]),
];

/** As a clerk keeps it: a title above, other heads in another order, other words, a line of signatures below. */
const looseStyle = (all: readonly Request[]): string[][] => [
  ['2025年依申请公开登记台账'],
  ['编号', '登记时间', '申请人', '联系电话', '申请主体类别', '答复情况', '办结时间', '备注'],
  ...all.map(({ received, answered, column, row }, index) => [
    ...[`依${index + 1}`, chinese(received), `张某${index}`, '5550123', applicantValues[column]![1]],
    ...[row ? outcomeValues[row]![1] : '正在办理', answered ? chinese(answered) : '', ''],
  ]),
  ['', '', '', '填表人：李某'],
];

/** GBK bytes: the decoder, read backwards. */
function gbk(text: string): Buffer {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : bytes.get(character)!)),
  );
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');
const xlsx = (rows: readonly (readonly string[])[]) =>
  writeWorkbook([{ name: '台账', widths: [], rows: rows.map((row) => row.map((value) => ({ value }))) }]);

/** Table 三 counted cell by cell from what the requests were made of, without looking at any word. */
function countedByHand(all: readonly Request[], year: number): Record<string, number[]> {
  const order = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
  const names = ['received', 'carriedIn', ...Object.keys(outcomeValues), 'carriedOver'];
  const inYear = (day: readonly number[] | null) => day !== null && day[0] === year;
  const row = (test: (request: Request) => boolean): number[] => {
    const kinds = order.map((kind) => all.filter((request) => request.column === kind && test(request)).length);
    return [...kinds, kinds.reduce((sum, count) => sum + count, 0)];
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === 'received'
        ? row(({ received }) => inYear(received))
        : name === 'carriedIn'
          ? row(({ received }) => received[0] < year)
          : name === 'carriedOver'
            ? row(({ answered }) => !inYear(answered))
            : row((request) => inYear(request.answered) && request.row === name),
    ]),
  );
}

describe('a ledger of 400 requests', () => {
  const all = requests();
  const files = {
    '系统导出.xlsx': () => xlsx(plainStyle(all)),
    '手工台账.xlsx': () => xlsx(looseStyle(all)),
    '手工台账.csv': () => gbk(csv(looseStyle(all))),
    '系统导出.csv': () => csv(plainStyle(all)),
  };
  it.each(Object.keys(files) as (keyof typeof files)[])(
    '%s gives the table that a count by hand gives',
    async (name) => {
      const path = join(folder, name);
      writeFileSync(path, files[name]());
      const { stdout, stderr } = await runCommand(command, [path], { year: '2025', format: 'json' });
      expect(stderr).toBe('');
      const { applications, unplaced, behind, columns } = JSON.parse(stdout);
      expect(applications).toMatchObject(countedByHand(all, 2025));
      expect(unplaced).toEqual(name.startsWith('手工') ? [{ line: 403, reason: '没有收到日期' }] : []);
      const [first, second] = [applications.received, applications.carriedIn].map((row) => row[6]);
      expect(first + second).toBe(applications.handled[6] + applications.carriedOver[6]);
      expect(behind['received.total']).toHaveLength(first);
      expect(columns.answered).toBe(name.startsWith('手工') ? '办结时间' : '答复日期');
    },
  );

  it('counts the sheets of two half-years as one ledger, beside one of statistics, and says which lines are which', async () => {
    const [head, ...rows] = plainStyle(all);
    const sheet = (name: string, of: readonly (readonly string[])[]) => ({
      name,
      widths: [],
      rows: of.map((row) => row.map((value) => ({ value }))),
    });
    const halves = [sheet('上半年', [head!, ...rows.slice(0, 150)]), sheet('下半年', [head!, ...rows.slice(150)])];
    const path = join(folder, '半年.xlsx');
    writeFileSync(
      path,
      writeWorkbook([
        ...halves,
        sheet('统计', [
          ['类别', '件数'],
          ['自然人', '200'],
        ]),
      ]),
    );
    const { stdout, stderr } = await runCommand(command, [path], { year: '2025', format: 'json' });
    expect(stderr).toContain('“下半年”从第 152 行算起');
    expect(JSON.parse(stdout).applications).toMatchObject(countedByHand(all, 2025));
    expect(JSON.parse(stdout).unplaced).toEqual([]);

    const others = [
      halves[0]!,
      sheet('下半年', [[...head!].reverse(), ...rows.slice(150).map((row) => [...row].reverse())]),
    ];
    writeFileSync(path, writeWorkbook(others));
    await expect(runCommand(command, [path], { year: '2025' })).rejects.toThrow('列不一样');
  });

  it('says which lines are behind a cell', () => {
    const counted = tally(plainStyle(all), 2025)!;
    const lines = counted.behind.get('denied.stateSecret.business')!;
    const rows = lines.map((line) => plainStyle(all)[line - 1]!);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row[1], row[4]]).toEqual(['商业企业', '不予公开-国家秘密']);
  });
});

describe('other styles of ledgers', () => {
  const all = requests(120);
  const counted = (rows: readonly (readonly string[])[]) => {
    const result = tally(rows, 2025)!;
    return { ...result, applications: (tallyToJson(result) as { applications: object }).applications };
  };
  /** Days since 1899-12-30, as a spreadsheet keeps them. */
  const serial = ([year, month, day]: readonly [number, number, number]) =>
    String(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569);

  it('reads the export of a province, with times of day, kinds of legal persons and a column of kinds of refusal', () => {
    const rows = all.map(({ received, answered, column, row }, index) => [
      `SQ2025${String(index).padStart(5, '0')}`,
      '在线申请',
      `${iso(received)} 09:12:45`,
      `${iso(received)} 15:00:01`,
      column === 'naturalPerson' ? '公民' : `法人或其他组织-${applicantValues[column]![0]}`,
      answered ? '已办结' : '办理中',
      row ? (row.startsWith('denied') ? '不予公开' : outcomeValues[row]![0]) : '',
      row?.startsWith('denied') ? outcomeValues[row]![0].replace(/^不予公开/, '') : '',
      answered ? `${iso(answered)} 17:30:00` : '',
    ]);
    const head = [
      '申请编号',
      '申请方式',
      '提交时间',
      '受理时间',
      '申请人类型',
      '当前状态',
      '答复类型',
      '不予公开情形',
      '答复时间',
    ];
    const { applications, unplaced, columns } = counted([head, ...rows]);
    expect(unplaced).toEqual([]);
    expect(columns.heads.received).toBe('受理时间');
    expect(applications).toMatchObject(countedByHand(all, 2025));
  });

  it('reads a hand-kept sheet whose head has two rows under merged cells', () => {
    const rows = all.map(({ received, answered, column, row }, index) => [
      ...[String(index + 1), `王某${index}`, applicantValues[column]![1], chinese(received), '征地批文'],
      ...[row ? outcomeValues[row]![1] : '正在办理', answered ? chinese(answered) : '', ''],
    ]);
    const { applications, unplaced, columns } = counted([
      ['白石县依申请公开工作台账'],
      ['序号', '申请人情况', '', '申请情况', '', '答复情况', '', '备注'],
      ['', '姓名', '类别', '收到日期', '内容', '结果', '日期', ''],
      ...rows,
      ['', '', '', '', '', '', '', '制表：赵某'],
    ]);
    expect(columns.heads).toMatchObject({
      applicant: '申请人情况 类别',
      answered: '答复情况 日期',
      outcome: '结果',
    });
    expect(unplaced).toEqual([{ line: 124, reason: '没有收到日期' }]);
    expect(applications).toMatchObject(countedByHand(all, 2025));
  });

  it('reads days in three manners in one column, and names every row whose day has no year', () => {
    const yearless = (index: number) => index % 10 === 9;
    const rows = all.map(({ received, answered, column, row }, index) => [
      String(index + 1),
      yearless(index) ? `${received[1]}月${received[2]}日` : index % 2 === 0 ? received.join('.') : serial(received),
      applicantValues[column]![0],
      row ? outcomeValues[row]![0] : '',
      answered ? (index % 3 === 0 ? serial(answered) : answered.join('.')) : '',
    ]);
    const { applications, unplaced } = counted([['序号', '收件日期', '申请人类别', '处理结果', '答复日期'], ...rows]);
    expect(unplaced.map(({ line }) => line)).toEqual(all.flatMap((_, index) => (yearless(index) ? [index + 2] : [])));
    for (const { reason } of unplaced) expect(reason).toMatch(/^收到日期“\d+月\d+日”看不懂，请写成 2025-03-05$/);
    const dated = all.filter((_, index) => !yearless(index));
    expect(applications).toMatchObject(countedByHand(dated, 2025));
  });
});

describe('rows that fit nothing', () => {
  const head = ['收到日期', '申请人类型', '办理结果', '答复日期'];
  const reasonOf = (...row: string[]) => {
    const { unplaced, counted } = tally([head, row], 2025)!;
    expect(counted + unplaced.length).toBe(1);
    return unplaced[0]?.reason ?? null;
  };
  it('are listed with their reason, never dropped', () => {
    expect(reasonOf('', '自然人', '予以公开', '2025-02-01')).toBe('没有收到日期');
    expect(reasonOf('三月初', '自然人', '予以公开', '2025-02-01')).toContain('收到日期“三月初”看不懂');
    expect(reasonOf('2025-01-05', '自然人', '予以公开', '月底')).toContain('答复日期“月底”看不懂');
    expect(reasonOf('2026-01-05', '自然人', '', '')).toContain('2026 年收到的');
    expect(reasonOf('2024-01-05', '自然人', '予以公开', '2024-02-01')).toContain('2024 年已经办结');
    expect(reasonOf('2025-03-05', '自然人', '予以公开', '2025-02-01')).toBe('答复日期早于收到日期');
    expect(reasonOf('2025-01-05', '自然人', '不予公开', '2025-02-01')).toContain(
      '没有写明是（三）不予公开的哪一种情形',
    );
    expect(reasonOf('2025-01-05', '自然人', '已回函', '2025-02-01')).toContain('“已回函”不知道计入哪一项');
    expect(reasonOf('2025-01-05', '自然人', '', '2025-02-01')).toBe('有答复日期，没有办理结果');
    expect(reasonOf('2025-01-05', '自然人', '予以公开', '')).toContain('没有答复日期');
    expect(reasonOf('2025-01-05', '法人或其他组织', '予以公开', '2025-02-01')).toContain('不知道计入哪一列');
    expect(reasonOf('2025-01-05', '', '予以公开', '2025-02-01')).toBe('没有申请人类型');
    expect(reasonOf('2025-01-05', '自然人', '予以公开', '2025-02-01')).toBeNull();
    expect(reasonOf('2025-01-05', '自然人', '办理中', '')).toBeNull();
  });

  it.each(['予以公开', '不予公开', '已回函'])('an outcome without a day (%s) is none that is still open', (outcome) => {
    expect(reasonOf('2025-01-05', '自然人', outcome, '')).toBe(`有办理结果“${outcome}”，没有答复日期`);
  });

  it('whatever the cells hold, every row is counted or listed, and the table balances', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '2025-01-03',
        '2024-12-30',
        '2026/1/2',
        '自然人',
        '企业',
        '予以公开',
        '不予公开',
        '国家秘密',
        '办理中',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell)), (rows) => {
        const result = tally([head, ...rows], 2025)!;
        const filled = rows.filter((row) => row.some((value) => value.trim() !== '')).length;
        expect(result.counted + result.unplaced.length).toBe(filled);
        const { applications } = tallyToJson(result) as { applications: Record<string, number[]> };
        for (let column = 0; column < 7; column += 1)
          expect(applications.received![column]! + applications.carriedIn![column]!).toBe(
            applications.handled![column]! + applications.carriedOver![column]!,
          );
      }),
    );
  });
});

it('fills table 三 of a new draft, and says what it could not count', async () => {
  const path = join(folder, '台账.csv');
  writeFileSync(path, csv([...plainStyle(requests(40)), ['41', '自然人', '', '', '予以公开', '']]));
  const { stdout, stderr } = await runCommand(newCommand, [], {
    unit: '云溪县水利局',
    year: '2025',
    tally: path,
    'no-open': true,
  });
  const { report } = readDraft(stdout.trim());
  const by = countedByHand(requests(40), 2025);
  expect(report.figures['applications.received.total']).toBe(by.received![6]);
  expect(report.figures['applications.carriedOver.naturalPerson']).toBe(by.carriedOver![0]);
  expect(report.figures['applications.denied.stateSecret.research'] ?? 0).toBe(by['denied.stateSecret']![2]);
  expect(stderr).toContain('第 42 行没有计入：没有收到日期');
});

describe('what was said once', () => {
  it('is remembered for the next ledger', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, '收到日期,申请人类型,办理结果,答复日期\n2025-01-05,高校,告知,2025-02-01\n');
    const first = await runCommand(command, [path], { year: '2025', format: 'json' });
    expect(first.exitCode).toBe(1);
    const said = await runCommand(command, [path], {
      year: '2025',
      format: 'json',
      map: ['告知=予以公开', '高校=科研机构'],
    });
    expect(JSON.parse(said.stdout).applications.granted).toEqual([0, 0, 1, 0, 0, 0, 1]);
    const next = await runCommand(command, [path], { year: '2025' });
    expect(next.exitCode).toBe(0);
    expect(next.stdout).toContain('告知 → （一）予以公开（1 行）');
  });

  it('refuses what means nothing in table 三', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, '收到日期,办理结果\n');
    await expect(runCommand(command, [path], { year: '2025', map: ['告知=公开了'] })).rejects.toThrow(
      '--map “告知=公开了”看不懂',
    );
  });
});

it('reads days as ledgers write them', () => {
  const day = { year: 2025, month: 3, day: 4 };
  for (const text of [
    '2025-03-04',
    '2025/3/4',
    '2025.3.4',
    '2025年3月4日',
    '20250304',
    '25.3.4',
    '２０２５－３－４',
    '2025-03-04 09:30',
    '45720',
  ])
    expect(dayOf(text), text).toEqual(day);
  for (const text of ['', '三月', '2025-13-01', '2025-02-30', '3月4日', '123', '1234567890'])
    expect(dayOf(text), text).toBeNull();
});

it('takes no word for what it is not', () => {
  const known = { applicants: {}, outcomes: {} };
  expect(outcomeOf('依申请公开', '', known, form2021).kind).toBe('unknown');
  expect(outcomeOf('不提供', '', known, form2021).kind).toBe('unknown');
  expect(outcomeOf('不予公开', '商业秘密', known, form2021)).toEqual({ kind: 'row', row: 'denied.thirdPartyRights' });
  expect(outcomeOf('无法提供', '商业秘密', known, form2021).kind).toBe('incomplete');
  expect(outcomeOf('三、本年度办理结果', '', known, form2021).kind).toBe('unknown');
  expect(applicantOf('红旗机械有限公司', known, form2021)).toBe('business');
  expect(applicantOf('王某某', known, form2021, true)).toBe('naturalPerson');
  expect(applicantOf('王某某', known, form2021)).toBeNull();
  expect(applicantOf('法人', known, form2021)).toBeNull();
  expect(applicantOf('某某大学', known, form2021, true)).toBeNull();
  expect(emptyMapping.applicants).toEqual({});
});

describe('a ledger in the wizard', () => {
  it('asks each unknown value once, counts it as was said, and remembers that next year', async () => {
    const path = join(folder, '台账.csv');
    writeFileSync(
      path,
      '收到日期,申请人类型,办理结果,答复日期\n2025-01-03,外国人,予以公开,2025-01-20\n2025-02-03,外国人,协商解决,2025-02-20\n2025-03-03,企业,协商解决,2025-03-20',
    );
    const count = waysToBegin().tally;
    const first = await count(path, 2025);
    expect(first.heads).toBe(
      '各列：收到日期=“收到日期”，申请人类型=“申请人类型”，办理结果=“办理结果”，答复日期=“答复日期”',
    );
    expect(first.asks).toEqual([
      { kind: 'applicant', value: '外国人', lines: '2' },
      { kind: 'outcome', value: '协商解决', lines: '3-4' },
    ]);
    const said = [
      { kind: 'applicant', value: '外国人', id: 'naturalPerson' },
      { kind: 'outcome', value: '协商解决', id: 'otherOutcome.other' },
    ] as const;
    const second = await count(path, 2025, said);
    expect([second.asks, second.remarks]).toEqual([[], []]);
    expect(second.changes).toContainEqual({ place: 'applications.otherOutcome.other.naturalPerson', value: 1 });
    expect((await count(path, 2025)).asks).toEqual([]);
    // What was left open stays open.
    writeFileSync(path, '收到日期,申请人类型,办理结果,答复日期\n2025-01-03,侨眷,予以公开,2025-01-20');
    const open = await count(path, 2025, [{ kind: 'applicant', value: '侨眷', id: '' }]);
    expect(open.remarks).toHaveLength(1);
    expect((await count(path, 2025)).asks).toHaveLength(1);
  });
});
