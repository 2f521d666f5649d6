/** A ledger row by row: where a request counts, or the one reason why it does not; and which column is which. */
import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../source/desk/ledger/columns.ts';
import { emptyMapping, tally } from '../../source/desk/ledger/tally.ts';
import { askedValues, tallyLines } from '../../source/desk/ledger/tallyLines.ts';

const counted = (head: readonly string[], row: readonly string[], mapping = emptyMapping): string => {
  const found = tally([head, row], 2025, mapping)!;
  const [none] = found.unplaced;
  if (none) return `${none.reason}${none.ask ? ` ?${none.ask.kind} ${none.ask.value}` : ''}`;
  return [...found.behind.keys()].filter((cell) => !/\.total$|^handled/.test(cell)).join(' ');
};

describe('a request', () => {
  const head = ['收到日期', '申请人类型', '办理结果', '答复日期', '具体情形'];
  const day = '2025-03-01';
  test.each<[readonly string[], string]>([
    [['', '公民', '予以公开', day], '没有收到日期'],
    [['某日', '公民', '予以公开', day], '收到日期“某日”看不懂，请写成 2025-03-05'],
    [[day, '公民', '予以公开', '某日'], '答复日期“某日”看不懂，请写成 2025-03-05'],
    [[day, '公民', '办理中', '未答复'], 'received.naturalPerson carriedOver.naturalPerson'],
    [[day, '公民', '', '待定'], 'received.naturalPerson carriedOver.naturalPerson'],
    [[day, '公民', '', '—'], 'received.naturalPerson carriedOver.naturalPerson'],
    [[day, '公民', '', '无'], 'received.naturalPerson carriedOver.naturalPerson'],
    [[day, '公民', '予以公开', '/'], '有办理结果“予以公开”，没有答复日期'],
    [[day, '公民', '不予公开', '', '国家秘密'], '有办理结果“不予公开 国家秘密”，没有答复日期'],
    [[day, '公民', '办理中', day], '有答复日期，办理结果却是“办理中”'],
    [[day, '公民', '不予公开', day], '“不予公开”没有写明是（三）不予公开的哪一种情形 ?outcome 不予公开'],
    [
      [day, '公民', '不予公开', day, '予以公开'],
      '“不予公开”没有写明是（三）不予公开的哪一种情形 ?outcome 不予公开 予以公开',
    ],
    [
      [day, '公民', '不予处理', day, '1.属于国家秘密'],
      '“不予处理”没有写明是（五）不予处理的哪一种情形 ?outcome 不予处理 1.属于国家秘密',
    ],
    [[day, '公民', '不予公开', day, '1.属于国家秘密'], 'received.naturalPerson denied.stateSecret.naturalPerson'],
    [[day, '公民', '已办结', day, '1.属于国家秘密'], 'received.naturalPerson denied.stateSecret.naturalPerson'],
    [[day, '公民', '已回函', day, '转办'], '办理结果“已回函 转办”不知道计入哪一项 ?outcome 已回函 转办'],
    [[day, '外星人', '已回函', day], '办理结果“已回函”不知道计入哪一项 ?outcome 已回函'],
    [[day, '', '予以公开', day], '没有申请人类型'],
    [[day, '外星人', '予以公开', day], '申请人“外星人”不知道计入哪一列 ?applicant 外星人'],
    [[day, '外星人', '办理中', ''], '申请人“外星人”不知道计入哪一列 ?applicant 外星人'],
    [[day, '张三', '予以公开', day], '申请人“张三”不知道计入哪一列 ?applicant 张三'],
    [['2024-12-31', '公民', '办理中', ''], 'carriedIn.naturalPerson carriedOver.naturalPerson'],
    [['2024-12-31', '公民', '予以公开', '2026-01-01'], 'carriedIn.naturalPerson carriedOver.naturalPerson'],
  ])('%j: %s', (row, said) => expect(counted(head, row)).toBe(said));

  test.each<[readonly string[], string]>([
    [[day, '公民', '予以公开'], 'received.naturalPerson granted.naturalPerson'],
    [[day, '公民', ''], 'received.naturalPerson carriedOver.naturalPerson'],
    [['2024-12-01', '公民', '办理中'], 'carriedIn.naturalPerson carriedOver.naturalPerson'],
    [['2024-12-01', '公民', '予以公开'], '2024 年收到的，台账没有答复日期，不知道是哪一年办结的'],
  ])('of a ledger without days of answers, %j: %s', (row, said) => expect(counted(head.slice(0, 3), row)).toBe(said));

  test('a name counts as a person only in a column of names', () => {
    const names = ['收到日期', '申请人', '办理结果'];
    expect(counted(names, [day, '张三', '予以公开'])).toBe('received.naturalPerson granted.naturalPerson');
    expect(counted(names, [day, '青川公司', '予以公开'])).toBe('received.business granted.business');
  });

  test('what the clerk has said counts, with its detail or without', () => {
    const mapping = {
      heads: {},
      applicants: { 外星人: 'research' },
      outcomes: { 已回函: 'granted', '回函 转办': 'open', 结转: 'granted' },
    };
    expect(counted(head, [day, ' 外星人 ', ' 已回函 ', day, '某事'], mapping)).toBe(
      'received.research granted.research',
    );
    expect(counted(head, [day, '外星人', '回函', '', '转办'], mapping)).toBe('received.research carriedOver.research');
    expect(counted(head, [day, '公民', '结转', day], mapping)).toBe('received.naturalPerson granted.naturalPerson');
  });

  test('values that are not known are asked for once each, with all their lines', () => {
    const rows = ['外星人', '公民', '火星人', '外星人'].map((who) => [day, who, '予以公开', day]);
    const found = tally([head, ...rows], 2025)!;
    expect(askedValues(found)).toEqual([
      { kind: 'applicant', value: '外星人', lines: '2、5' },
      { kind: 'applicant', value: '火星人', lines: '4' },
    ]);
    expect(tallyLines(found).filter((line) => line.includes('外星人'))).toEqual([
      '  第 2、5 行：申请人“外星人”不知道计入哪一列',
    ]);
    expect(tallyLines(found).at(-1)).toContain('--map');
    expect(tallyLines(tally([head, rows[1]!], 2025)!).join()).not.toMatch(/--map|没有计入（/);
  });

  test('of more than thirty ways of writing thirty are shown, and how many are left', () => {
    const ways = (count: number) => Array.from({ length: count }, (_, index) => [day, `公民${index}`, '予以公开', day]);
    const shown = (count: number) =>
      tallyLines(tally([head, ...ways(count)], 2025)!).filter((line) => /公民|还有/.test(line));
    expect(shown(30)).toHaveLength(30);
    expect(shown(32).slice(-1)).toEqual(['  …还有 2 种写法']);
  });
});

describe('columns', () => {
  const rows = (...heads: readonly (readonly string[])[]) => [
    ...heads,
    ['2025-03-01', '公民', '予以公开', '2025-03-09'],
  ];
  const heads = (...lines: readonly (readonly string[])[]) => guessColumns(rows(...lines))?.heads ?? null;
  const plain = ['收到日期', '申请人类型', '办理结果', '答复日期'];

  test('are known by their heads, whatever stands around the words', () => {
    const odd = ['*收到日期：', '申请人类型（必填）', '办 理 结 果', '答复日期(年月日)'];
    expect(heads(odd)).toEqual({
      received: odd[0],
      applicant: odd[1],
      outcome: odd[2],
      answered: odd[3],
      detail: null,
    });
  });

  test('need a day and an outcome', () => {
    expect(heads(['收到日期', '申请人类型', '备注', '答复日期'])).toBeNull();
    expect(heads(['编号', '申请人类型', '办理结果', '备注'])).toBeNull();
    expect(guessColumns([])).toBeNull();
  });

  test('are looked for in the first thirty lines', () => {
    const above = (count: number) => Array.from({ length: count }, () => ['说明']);
    expect(guessColumns([...above(29), ...rows(plain)])?.head).toBe(29);
    expect(guessColumns([...above(30), ...rows(plain)])).toBeNull();
  });

  test('a head that says date over cells that hold none is no day; a head as long as a sentence is none', () => {
    const found = guessColumns([
      ['收到日期', '登记时间', '办理结果'],
      ['见附件', '2025-03-01', '予以公开'],
      ['见附件', '2025-03-02', '予以公开'],
    ]);
    expect(found?.heads.received).toBe('登记时间');
    expect(heads(['收到日期', '申请人类型', '这一列请填写办理结果，没有办结的请写清楚原因', '答复日期'])).toBeNull();
  });

  test('merged heads above name those below; a title, or who keeps the ledger, names none', () => {
    const below = ['日期', '类别', '结果', '日期'];
    expect(heads(['收到情况', '申请人信息', '办理情况', '答复情况'], below)).toEqual({
      ...{ received: '收到情况 日期', applicant: '申请人信息 类别', outcome: '结果', answered: '答复情况 日期' },
      detail: null,
    });
    expect(heads(['申请台账', '', '', ''], plain)).toMatchObject({ received: '收到日期', outcome: '办理结果' });
    expect(heads(['填表人：张某', '单位：水利局', '', ''], plain)).toMatchObject({ received: '收到日期' });
    // A merged cell that reaches down is the head of its column.
    expect(heads(['收到日期', '申请人类型', '办理', '办理'], ['', '', '办理结果', '答复日期'])).toMatchObject({
      ...{ received: '收到日期', applicant: '申请人类型', outcome: '办理结果', answered: '答复日期' },
    });
  });
});
