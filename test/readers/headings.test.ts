/** Which line is a heading, of what, with what number, and what follows it. */
import { describe, expect, test } from 'vitest';
import {
  aspectHeading,
  aspectNamed,
  mendHeadings,
  sectionHeading,
  sectionsNamed,
} from '../../source/readers/headings.ts';
import { asHtml, documentOf } from './document.ts';
import { read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const said = (text: string, marked = false, loose = false): string => {
  const found = sectionHeading(text, marked, loose);
  return found ? `${found.number ?? ''} ${found.id ?? '?'}｜${found.heading}｜${found.rest}` : '—';
};

describe('a section', () => {
  test.each([
    ['一、总体情况', '1 overview｜一、总体情况｜'],
    ['六、其他需要报告的事项', '6 other｜六、其他需要报告的事项｜'],
    ['九、其他需要报告的事项', '9 other｜九、其他需要报告的事项｜'],
    ['十一、其他需要报告的事项', ' other｜十一、其他需要报告的事项｜'],
    ['十、其他需要报告的事项', ' other｜十、其他需要报告的事项｜'],
    ['二．主动公开政府信息情况', '2 proactive｜二．主动公开政府信息情况｜'],
    ['第三部分 收到和处理政府信息公开申请情况', '3 applications｜第三部分 收到和处理政府信息公开申请情况｜'],
    ['｜四、政府信息公开行政复议、行政诉讼情况', '4 disputes｜｜四、政府信息公开行政复议、行政诉讼情况｜'],
    ['四、行政复议和行政诉讼情况', '4 disputes｜四、行政复议和行政诉讼情况｜'],
    ['五、存在的问题：更新不够及时。', '5 problems｜五、存在的问题｜更新不够及时。'],
    [
      '五、存在的主要问题及改进情况一是信息更新不够及时，二是栏目不全。',
      '5 problems｜五、存在的主要问题及改进情况｜一是信息更新不够及时，二是栏目不全。',
    ],
    ['五、存在的主要问题及改进情况（一）问题', '5 problems｜五、存在的主要问题及改进情况（一）问题｜'],
    ['七、附件', '7 ?｜七、附件｜'],
    ['一、总体情况……3', '—'],
    ['一、总体情况    3', '—'],
    ['一、总体情况；', '—'],
    ['一、总体情况；二、主动公开', '—'],
    ['一、加强领导，完善制度', '—'],
    ['一、本年新收政府信息公开申请数量', '—'],
    ['三、本年度办理结果', '—'],
    ['二、上年结转', '—'],
    ['四、 1 2 3', '—'],
    ['存在的主要问题及改进情况', ' problems｜存在的主要问题及改进情况｜'],
    ['存在的主要问题及改进情况：', '—'],
    ['问题', '—'],
    ['总体情况', ' overview｜总体情况｜'],
    ['（一）总体情况', '—'],
    ['一 总体情况', ' overview｜一 总体情况｜'],
    ['', '—'],
    [`一、${'长'.repeat(45)}`, `1 ?｜一、${'长'.repeat(45)}｜`],
    [`一、${'长'.repeat(46)}`, '—'],
    ['【一、总体情况】', '1 overview｜【一、总体情况】｜'],
    ['■ 一、总体情况', '1 overview｜■ 一、总体情况｜'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  test('that the document marks as a heading may say less', () => {
    expect(said('问题', true)).toBe(' problems｜问题｜');
    expect(said('概述', true)).toBe(' overview｜概述｜');
    expect(said('别的', true)).toBe('—');
    expect(said('复议，诉讼', true)).toBe('—');
  });

  test.each([
    '（一）总体情况',
    '1. 总体情况',
    '第一章 总体情况',
    'Ⅰ. 总体情况',
    '壹、总体情况',
    '01 总体情况',
    '① 总体情况',
    'Part 1 总体情况',
  ])('%s, where sections are numbered otherwise', (text) => {
    expect(said(text, false, true)).toContain('overview');
    expect(sectionHeading(text, false, true)!.number).toBeUndefined();
  });

  test('names its own alone', () => {
    expect(sectionsNamed('总体情况')).toBe(1);
    expect(sectionsNamed('总体情况、主动公开政府信息情况')).toBe(2);
    expect(sectionsNamed('附件')).toBe(0);
  });
});

describe('an aspect', () => {
  const aspect = (text: string, marked = false): string => {
    const found = aspectHeading(text, marked);
    return found ? `${found.id}｜${found.heading}｜${found.rest}` : '—';
  };
  test.each([
    ['（一）主动公开', 'proactiveDisclosure｜（一）主动公开｜'],
    ['（二）依申请公开。全年收到3件。', 'onRequest｜（二）依申请公开｜全年收到3件。'],
    ['（三）政府信息管理：逐级审核。', 'management｜（三）政府信息管理｜逐级审核。'],
    ['4.平台建设 2025年改版', 'platform｜4.平台建设｜2025年改版'],
    ['（五）监督保障，加强培训', '—'],
    ['监督保障', 'oversight｜监督保障｜'],
    ['加强监督', '—'],
    ['（五）加强监督', 'oversight｜（五）加强监督｜'],
    ['（六）其他', '—'],
    ['主动公开政府信息的平台有网站和公众号等多种', '—'],
    [`（一）${'长'.repeat(21)}主动公开`, '—'],
    [`（一）${'长'.repeat(20)}主动公开`, `proactiveDisclosure｜（一）${'长'.repeat(20)}主动公开｜`],
  ])('%s', (text, expected) => expect(aspect(text)).toBe(expected));

  test('that is marked needs no number', () => expect(aspect('加强监督', true)).toBe('oversight｜加强监督｜'));

  test('is named at the beginning of its paragraph', () => {
    expect(aspectNamed('主动公开：全年86条。')).toEqual({
      id: 'proactiveDisclosure',
      heading: '主动公开',
      rest: '全年86条。',
    });
    expect(aspectNamed('二是依申请公开方面。收到3件。')).toMatchObject({ id: 'onRequest', rest: '收到3件。' });
    expect(aspectNamed('主动公开：')).toBeUndefined();
    expect(aspectNamed('全年主动公开：86条')).toBeUndefined();
  });
});

describe('a heading torn in pieces', () => {
  const mended = (...lines: string[]) =>
    mendHeadings(lines.map((text) => ({ kind: 'text', text }))).map((block) =>
      block.kind === 'text' ? block.text : '',
    );
  test.each([
    [
      ['一、总体', '情况', '正文'],
      ['一、总体情况', '正文'],
    ],
    [
      ['三、收到和处理', '政府信息', '公开申请情况', '表'],
      ['三、收到和处理政府信息公开申请情况', '表'],
    ],
    [
      ['三、收到', '和处理', '政府信息', '公开申请情况'],
      ['三、收到', '和处理', '政府信息', '公开申请情况'],
    ],
    [
      ['一、总体', '情况。', '正文'],
      ['一、总体', '情况。', '正文'],
    ],
    [
      ['一、总体', '二、情况'],
      ['一、总体', '二、情况'],
    ],
    [
      ['一、总体情况', '情况'],
      ['一、总体情况', '情况'],
    ],
    [['主动公开政府', '信息情况'], ['主动公开政府信息情况']],
    [['五、存在的不足和', '下一步打算'], ['五、存在的不足和下一步打算']],
    [
      ['一、总体', '很'.repeat(21)],
      ['一、总体', '很'.repeat(21)],
    ],
    [['一、总体'], ['一、总体']],
  ])('%j', (lines, expected) => expect(mended(...lines)).toEqual(expected));
});

describe('a heading marked below those of the sections', () => {
  const inner = ['申请办理情况', '存在的问题', '其他情况', '复议情况', '主动公开', '工作概况', '申请数量'];
  /** The report as a page whose sections are marked h2, with these lines marked h3 in its first. */
  const pageWith = (lines: readonly string[]) => {
    const document = documentOf(distinctReport());
    document.dress.headingTag = 'h2';
    document.sections[0]!.heading = '一、工作概述';
    document.sections[0]!.body.push(...lines.map((line) => `【${line}】`));
    return asHtml(document).replace(/<p>[\s\u3000]*【([^】]*)】<\/p>/g, '<h3>$1</h3>');
  };

  test.each([1, 2, 7])('is one inside its section, with %i of them', async (count) => {
    const lines = inner.slice(0, count);
    const { overview, reading, figures } = await read(pageWith(lines), 'a.html');
    expect(reading!.headings).toHaveLength(6);
    expect(figures).toEqual(distinctReport().figures);
    for (const line of lines) expect(Object.values(overview).join('')).toContain(line);
  });
});
