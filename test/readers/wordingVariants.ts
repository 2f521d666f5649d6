/** Titles, headings, aspects, dates and numbers of headings in other words. */
import { aspects, sections } from '../../source/form/sections.ts';
import type { LooseDocument } from './document.ts';
import { headings, type Variant, variant } from './variants.ts';

const unit = '青川市自然资源局';
const title = (lines: string | readonly string[]): Variant =>
  variant(`title: ${[lines].flat().join(' / ')}`, (d) => void Object.assign(d, { title: [lines].flat() }));
const numerals = '一二三四五六';
const renumbered = (name: string, number: (index: number) => string): Variant =>
  variant(
    `headings: ${name}`,
    headings((text, index) => text.replace(/^.、/, number(index))),
  );
const named = (at: number, text: string): Variant =>
  variant(`heading: ${text}`, (d) => void Object.assign(d.sections[at]!, { heading: text }));
const aspectLines = (name: string, change: (text: string, index: number) => string): Variant =>
  variant(`aspects: ${name}`, (d: LooseDocument) => {
    const section = d.sections[0]!;
    section.body = section.body.map((item) => {
      const index = aspects.findIndex(({ heading }) => heading === item);
      return typeof item === 'string' && index >= 0 ? change(item, index) : item;
    });
    return undefined;
  });
/** Aspects that begin their paragraph. */
const runIn = (name: string, change: (text: string, index: number) => string): Variant =>
  variant(`aspects: ${name}`, (d: LooseDocument) => {
    const body = d.sections[0]!.body as string[];
    d.sections[0]!.body = body.flatMap((line, index) => {
      const own = aspects.findIndex(({ heading }) => heading === line);
      if (own >= 0) return [change(line, own) + body[index + 1]!];
      return aspects.some(({ heading }) => heading === body[index - 1]) ? [] : [line];
    });
    return undefined;
  });
const before = (name: string, lines: readonly string[]): Variant =>
  variant(`before: ${name}`, (d) => void d.before.push(...lines));
const after = (name: string, lines: readonly string[]): Variant =>
  variant(`after: ${name}`, (d) => void d.after.push(...lines));

export const wordingVariants: readonly Variant[] = [
  title(`${unit}2025年度政府信息公开工作年度报告`),
  title(`${unit}2025年政务公开工作年度报告`),
  title(`${unit}2025年政府信息公开年度报告`),
  title(`${unit}2025年政府信息公开年报`),
  title(`${unit}2025年政府信息公开工作总结报告`),
  title(`${unit}关于2025年政府信息公开工作情况的报告`),
  title(`${unit}关于2025年度政府信息公开工作的年度报告`),
  title(`${unit}二〇二五年政府信息公开工作年度报告`),
  title(`${unit}二○二五年度政府信息公开工作年度报告`),
  title(`二〇二五年${unit}政府信息公开工作年度报告`),
  title(`${unit}２０２５年政府信息公开工作年度报告`),
  title(`${unit}(2025年)政府信息公开工作年度报告`),
  title(`${unit}政府信息公开工作2025年度报告`),
  title(`${unit}政府信息公开工作年度报告（2025）`),
  title(`【${unit}】2025年政府信息公开工作年度报告`),
  title(`《${unit}2025年政府信息公开工作年度报告》`),
  title(`${unit}2025年政府信息公开工作年度报告（公开版）`),
  title(`${unit}2025年政府信息公开工作年度报告.docx`),
  title(`附件：${unit}2025年政府信息公开工作年度报告`),
  title(`附件1 ${unit}2025年政府信息公开工作年度报告`),
  title(`1. ${unit}2025年政府信息公开工作年度报告`),
  title([unit, '2025年政府信息公开工作年度报告']),
  title(['2025年', `${unit}政府信息公开工作年度报告`]),
  title([`${unit}2025年`, '政府信息公开工作年度报告']),
  title([unit, '2025年度', '政府信息公开工作年度报告']),
  title([`${unit}2025年政府信息公开`, '工作年度报告']),
  title([unit, '政府信息公开工作年度报告', '（2025年度）']),
  title([`青 川 市 自 然 资 源 局`, '2025 年 政 府 信 息 公 开 工 作 年 度 报 告']),
  renumbered('一、 with a space', (i) => `${numerals[i]}、 `),
  renumbered('1、', (i) => `${i + 1}、`),
  renumbered('1．', (i) => `${i + 1}．`),
  renumbered('1 with a space', (i) => `${i + 1} `),
  renumbered('（1）', (i) => `（${i + 1}）`),
  renumbered('①', (i) => String.fromCodePoint(0x2460 + i)),
  renumbered('㈠', (i) => String.fromCodePoint(0x3220 + i)),
  renumbered('Ⅰ.', (i) => `${String.fromCodePoint(0x2160 + i)}.`),
  renumbered('I.', (i) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][i]}. `),
  renumbered('壹、', (i) => `${'壹贰叁肆伍陆'[i]}、`),
  renumbered('第一、', (i) => `第${numerals[i]}、`),
  renumbered('第一部分：', (i) => `第${numerals[i]}部分：`),
  renumbered('第一章', (i) => `第${numerals[i]}章 `),
  renumbered('第一节', (i) => `第${numerals[i]}节　`),
  renumbered('PART 01', (i) => `PART 0${i + 1} `),
  renumbered('01', (i) => `0${i + 1} `),
  renumbered('一)', (i) => `${numerals[i]}) `),
  renumbered('一：', (i) => `${numerals[i]}：`),
  renumbered('一 with a wide space', (i) => `${numerals[i]}　`),
  renumbered('all 一、', () => '一、'),
  renumbered('numbers from 二 on', (i) => `${'二三四五六七'[i]}、`),
  renumbered('◆', () => '◆ '),
  renumbered('※一、', (i) => `※${numerals[i]}、`),
  renumbered('【一】', (i) => `【${numerals[i]}】`),
  variant(
    'headings: in brackets',
    headings((text) => `【${text}】`),
  ),
  variant(
    'headings: a colon behind',
    headings((text) => `${text}：`),
  ),
  variant(
    'headings: a full stop behind',
    headings((text) => `${text}。`),
  ),
  variant(
    'headings: spaces between the characters',
    headings((text) => [...text].join(' ')),
  ),
  variant(
    'headings: full-width spaces before',
    headings((text) => `　　${text}`),
  ),
  variant(
    'headings: 政府信息公开 left out',
    headings((text) => text.replace('政府信息公开', '')),
  ),
  variant(
    'headings: 情况 left out',
    headings((text) => text.replace(/情况$/, '')),
  ),
  variant('headings: marked, without numbers', (d) => {
    headings((text) => text.slice(2))(d);
    d.dress.headingTag = 'h2';
    return undefined;
  }),
  named(0, '一、概述'),
  named(0, '一、基本情况'),
  named(0, '一、工作总体情况'),
  named(0, '一、2025年度政府信息公开工作总体情况'),
  named(0, '一、总体情况及工作成效'),
  named(0, '一、政府信息公开工作开展情况'),
  named(1, '二、主动公开政府信息情况统计表'),
  named(1, '二、行政机关主动公开政府信息的情况（第二十条）'),
  named(1, '二、主动公开情况'),
  named(1, '二、政府信息主动公开情况'),
  named(1, '二、主动公开政府信息数量'),
  named(2, '三、依申请公开情况'),
  named(2, '三、政府信息公开申请办理情况'),
  named(2, '三、收到和处理公民、法人和其他组织政府信息公开申请情况'),
  named(2, '三、行政机关收到和处理政府信息公开申请情况'),
  named(2, '三、受理政府信息公开申请情况'),
  named(3, '四、复议诉讼情况'),
  named(3, '四、行政复议和行政诉讼情况'),
  named(3, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
  named(3, '四、政府信息公开被行政复议、行政诉讼情况'),
  named(4, '五、存在的主要问题和改进措施'),
  named(4, '五、存在的不足及下一步工作打算'),
  named(4, '五、主要问题及改进'),
  named(4, '五、问题与建议'),
  named(4, '五、存在的困难和今后工作重点'),
  named(5, '六、其他需要报告的情况'),
  named(5, '六、其它需要报告的事项'),
  named(5, '六、需要说明的其他事项'),
  named(5, '六、其他事项'),
  named(5, '六、其他'),
  aspectLines('1、', (text, i) => text.replace(/^（.）/, `${i + 1}、`)),
  aspectLines('(1)', (text, i) => text.replace(/^（.）/, `(${i + 1})`)),
  aspectLines('①', (text, i) => text.replace(/^（.）/, String.fromCodePoint(0x2460 + i))),
  aspectLines('㈠', (text, i) => text.replace(/^（.）/, String.fromCodePoint(0x3220 + i))),
  aspectLines('1.1', (text, i) => text.replace(/^（.）/, `1.${i + 1} `)),
  aspectLines('第一，', (text) => text.replace(/^（(.)）/, '第$1，')),
  aspectLines('（一）、', (text) => text.replace('）', '）、')),
  aspectLines('no numbers', (text) => text.slice(3)),
  aspectLines('情况 behind', (text) => `${text}情况`),
  aspectLines('工作 behind, with a full stop', (text) => `${text}工作。`),
  aspectLines('a colon behind', (text) => `${text}：`),
  aspectLines('spaces inside', (text) => text.replace('）', '） ')),
  runIn('run in: （一）…。', (heading) => `${heading}。`),
  runIn('run in: （一）…情况：', (heading) => `${heading}情况：`),
  runIn('run in: 一是', (heading, i) => `${numerals[i]}是${heading.slice(3)}方面。`),
  runIn('run in: 1.', (heading, i) => `${i + 1}.${heading.slice(3)}。`),
  runIn('run in: a space', (heading) => `${heading}　`),
  runIn('run in: no number', (heading) => `${heading.slice(3)}：`),
  before('a letterhead', ['青川市自然资源局文件', '青自然资〔2026〕3号']),
  before('a label of an attachment', ['附件']),
  before('a date and a source', ['发布时间：2026-01-20 09:30:00　来源：市自然资源局　浏览次数：33']),
  before('where one is', ['当前位置：首页 > 政府信息公开 > 政府信息公开年报 > 正文']),
  before('a list of contents', [
    '目录',
    '一、总体情况1',
    '二、主动公开政府信息情况2',
    '三、收到和处理政府信息公开申请情况3',
    '四、政府信息公开行政复议、行政诉讼情况4',
    '五、存在的主要问题及改进情况5',
    '六、其他需要报告的事项6',
  ]),
  before('a list of contents with dots', [
    '目  录',
    ...sections.map(({ name }, i) => `${numerals[i]}、${name}..........${i + 1}`),
  ]),
  after('a signature and a date', ['青川市自然资源局', '2026年1月15日']),
  after('an attachment', ['附件：青川市自然资源局2025年政府信息公开工作年度报告.pdf']),
  after('links', [
    '上一篇：青川市水务局2025年政府信息公开工作年度报告',
    '下一篇：青川市林业局2025年政府信息公开工作年度报告',
  ]),
];
