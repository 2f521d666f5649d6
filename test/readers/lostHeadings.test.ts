/** A section whose heading is lost is found by its number, its place and its words; what is no section is left where it is. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import { type SectionId, sections } from '../../source/form/sections.ts';
import { withLostHeadings } from '../../source/readers/lostHeadings.ts';
import type { Part, Unknown } from '../../source/readers/part.ts';

const line = (text: string): Block => ({ kind: 'text', text });
const part = (section: SectionId | null, ...texts: string[]): Part => ({
  section,
  blocks: texts.map(line),
  headed: true,
});
const found = (parts: readonly Part[], unknown: readonly Unknown[] = []) =>
  withLostHeadings({ parts, headings: [], exact: false }, unknown).parts.map(
    ({ section, headed, heading, blocks }) =>
      `${section ?? '-'}${headed ? '' : '?'}: ${[...(heading ? [`[${heading.text}]`] : []), ...blocks.map((block) => (block.kind === 'text' ? block.text : '表'))].join(' ')}`,
  );
/** A heading without a meaning in a part. */
const at = (own: Part, index: number, number: number): Unknown => ({ part: own, at: index, number });

describe('by its number', () => {
  test('between its neighbours it is that section, whatever it says', () => {
    const overview = part('overview', '正文。', '二、公开的数', '表二', '更多');
    expect(
      found([part(null), overview, part('applications'), part('problems'), part('other')], [at(overview, 1, 2)]),
    ).toEqual([
      '-: ',
      'overview: 正文。',
      'proactive: [二、公开的数] 表二 更多',
      'applications: ',
      'problems: ',
      'other: ',
    ]);
  });

  test('two of them in one part are two sections', () => {
    const overview = part('overview', '正文。', '二、甲', '表二', '三、乙', '表三');
    const parts = [overview, part('disputes'), part('problems'), part('other')];
    expect(found(parts, [at(overview, 1, 2), at(overview, 3, 3)]).slice(0, 3)).toEqual([
      'overview: 正文。',
      'proactive: [二、甲] 表二',
      'applications: [三、乙] 表三',
    ]);
  });

  test('the last section may follow the last that is known, the first stand before one', () => {
    const problems = part('problems', '措施。', '六、别的', '没有。');
    expect(found([part('overview'), problems], [at(problems, 1, 6)]).at(-1)).toBe('other: [六、别的] 没有。');
    const before = part(null, '引言。', '一、总的', '正文。');
    expect(found([before, part('proactive'), part('problems'), part('other')], [at(before, 1, 1)]).slice(0, 2)).toEqual(
      ['-: 引言。', 'overview: [一、总的] 正文。'],
    );
  });

  test.each<[string, () => [Part[], Unknown[]]]>([
    [
      'the section is there',
      () => {
        const own = part('overview', '正文。', '二、又一');
        return [[own, part('proactive'), part('problems'), part('other')], [at(own, 1, 2)]];
      },
    ],
    [
      'two have its number',
      () => {
        const own = part('overview', '二、甲', '二、乙');
        return [
          [own, part('applications'), part('problems'), part('other')],
          [at(own, 0, 2), at(own, 1, 2)],
        ];
      },
    ],
    [
      'it stands behind a later section',
      () => {
        const own = part('disputes', '二、甲');
        return [[part('overview'), own, part('problems'), part('other')], [at(own, 0, 2)]];
      },
    ],
    [
      'it stands before an earlier section',
      () => {
        const own = part('overview', '三、甲');
        return [[own, part('proactive'), part('problems'), part('other')], [at(own, 0, 3)]];
      },
    ],
    [
      'no section has its number',
      () => {
        const own = part('other', '七、附件');
        return [[part('overview'), part('problems'), own], [at(own, 0, 7)]];
      },
    ],
    [
      'no section stands on either side of it',
      () => {
        const own = part(null, '二、甲');
        return [[own], [at(own, 0, 2)]];
      },
    ],
  ])('it is none where %s', (_, make) => {
    const [parts, unknown] = make();
    const before = parts.map(({ section, blocks }) => [section, blocks.length]);
    const after = withLostHeadings({ parts, headings: [], exact: false }, unknown).parts;
    expect(after.map(({ section, blocks }) => [section, blocks.length])).toEqual(before);
  });
});

describe('a list of contents', () => {
  const whole = sections.map(({ id }) => part(id, `${id}的正文`));
  const listOf = (...ids: SectionId[]) => ids.map((id) => part(id));

  test('goes, with its headings, where all of it comes again', () => {
    const parts = [part(null, '题'), ...listOf('overview', 'proactive', 'applications'), ...whole];
    const headings = parts.slice(1).map(({ section }) => String(section));
    const left = withLostHeadings({ parts, headings, exact: false }, []);
    expect(left.parts.map(({ section }) => section)).toEqual([null, ...sections.map(({ id }) => id)]);
    expect(left.headings).toEqual(sections.map(({ id }) => id));
  });

  test('what stands under its last line belongs to what comes before', () => {
    const parts = [
      part(null, '题'),
      ...listOf('overview', 'proactive', 'applications'),
      part('disputes', '引言。'),
      ...whole,
    ];
    expect(found(parts)).toEqual(['-: 题 引言。', ...sections.map(({ id }) => `${id}: ${id}的正文`)]);
  });

  test('what begins the report behind it is kept', () => {
    const parts = [
      part(null, '题'),
      ...listOf('overview', 'proactive', 'applications', 'disputes', 'problems', 'other'),
      ...whole,
    ];
    expect(found(parts)).toEqual(['-: 题', ...sections.map(({ id }) => `${id}: ${id}的正文`)]);
  });

  test.each([
    ['has two lines only', [...listOf('overview', 'proactive'), ...whole]],
    ['does not come again', [...listOf('overview', 'proactive', 'applications'), ...whole.slice(1)]],
  ])('stays where it %s', (_, parts) => expect(found([part(null), ...parts])).toHaveLength(parts.length + 1));
});

describe('by its words', () => {
  const others = [part('proactive'), part('applications'), part('problems'), part('other')];

  test('section 一 begins at the first of its aspects, where two of them stand before any section', () => {
    const before = part(null, '引言。', '（一）主动公开', '甲。', '（二）依申请公开', '乙。');
    expect(found([before, ...others]).slice(0, 2)).toEqual([
      '-: 引言。',
      'overview?: （一）主动公开 甲。 （二）依申请公开 乙。',
    ]);
  });

  test('one aspect, the same twice, or a section 一 that is there, are no reason', () => {
    const once = () => part(null, '引言。', '（一）主动公开', '甲。');
    const twice = () => part(null, '（一）主动公开', '甲。', '（二）主动公开', '乙。');
    const both = () => part(null, '（一）主动公开', '（二）依申请公开');
    expect(found([once(), ...others])[0]).toBe('-: 引言。 （一）主动公开 甲。');
    expect(found([twice(), ...others])[0]).toBe('-: （一）主动公开 甲。 （二）主动公开 乙。');
    expect(found([both(), part('overview'), ...others])).toHaveLength(6);
  });

  const table: Block = { kind: 'table', rows: [] };
  /** Section 四 with a table, and some lines behind it. */
  const behindTable = (...texts: string[]): Part[] => [
    part('overview'),
    { section: 'disputes', blocks: [line('存在的主要问题：表前的一句。'), table, ...texts.map(line)], headed: true },
  ];
  test.each([
    '工作中主要存在公开不够及时的问题。',
    '当前存在的突出短板是力量不足。',
    '主要困难和差距有以下两点。',
    '主要问题：一是更新不够及时。',
    '不足：栏目更新不够及时到位。',
  ])('section 五 begins behind the last table at: %s', (text) =>
    expect(found([...behindTable('注：含乡镇。', text), part('other')])).toEqual([
      'overview: ',
      'disputes: 存在的主要问题：表前的一句。 表 注：含乡镇。',
      `problems?: ${text}`,
      'other: ',
    ]),
  );

  test.each(['主要问题：少。', '这些问题不大，已经改正。', '存在一些情况，也没有问题。'])('not at: %s', (text) =>
    expect(found([...behindTable(text), part('other')])).toHaveLength(3),
  );

  test.each([
    '2025年没有收取信息处理费。',
    '没有其他需要报告的事项。',
    '没有其它需报告的事项。',
    '其他需要说明的情况：无。',
  ])('section 六 begins in section 五, not with it, at: %s', (text) => {
    expect(found([part('overview'), part('problems', '措施。', text, '完。')])).toEqual([
      'overview: ',
      'problems: 措施。',
      `other?: ${text} 完。`,
    ]);
    expect(found([part('overview'), part('problems', text)])).toEqual(['overview: ', `problems: ${text}`]);
  });

  test('a section that is there is not looked for', () => {
    const parts = [part('problems', '措施。', '没有收取信息处理费。'), part('other')];
    expect(found(parts)).toEqual(['problems: 措施。 没有收取信息处理费。', 'other: ']);
  });

  test('without a section that it may stand behind there is none', () =>
    expect(found([part('overview', '主要问题：一是更新不够及时。')])).toHaveLength(1));
});
