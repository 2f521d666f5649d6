/** What stands around a report on its page: from which length on it has a list of its sections. */
import { expect, test } from 'vitest';
import { headingOf, sections } from '../../source/form/sections.ts';
import type { Block } from '../../source/writers/blocks.ts';
import { anchorOf, pageParts } from '../../source/writers/pageParts.ts';
import { templates } from '../helpers/render.ts';
import { zeroReport } from '../helpers/sample.ts';

const heading = (text: string, depth: 1 | 2 | 3): Block => ({ kind: 'heading', depth, runs: [{ text }] });
const first = headingOf(sections[0]!);
const contentsOf = (length: number): string => {
  const blocks: Block[] = [heading('标题', 1), heading(first, 2), heading(first, 3), heading('别的', 2)];
  const rest = length - blocks.reduce((sum, block) => sum + ('runs' in block ? block.runs[0]!.text.length : 0), 0);
  return pageParts(zeroReport(), [...blocks, { kind: 'paragraph', runs: [{ text: '字'.repeat(rest) }] }], { templates })
    .contents;
};

test('a report of six thousand characters has a list of its sections, one character less has none', () => {
  expect(contentsOf(5999)).toBe('');
  expect(contentsOf(6000)).toBe(
    `<nav aria-label="目录">\n<ul>\n<li><a href="#overview">${first}</a></li>\n</ul>\n</nav>`,
  );
  expect([anchorOf(first), anchorOf('别的')]).toEqual(['overview', undefined]);
});

test('what the profile of a unit does not say is not on the page', () => {
  const parts = (profile?: object) =>
    pageParts(zeroReport(), [], { templates, ...(profile ? { profile } : {}), beside: ['甲 乙.docx'] });
  expect(parts()).toEqual({ meta: '', head: '', contents: '', foot: '' });
  const bare = parts({});
  expect(bare.meta.match(/name="\w+"/g)).toEqual(['name="ArticleTitle"', 'name="ContentSource"']);
  expect(bare.head.match(/<dt>.*?<\/dt>/g)).toEqual(['<dt>名称</dt>', '<dt>发布机构</dt>']);
  expect(bare.foot).toBe('');
  const whole = parts({
    siteName: '清河县人民政府网',
    siteDomain: 'a.cn',
    siteCode: '1234567890',
    column: '年报',
    publishDate: '2026-01-20',
    publisher: '办公室 & 乙',
    indexNumber: 'X1',
    category: '综合',
    downloads: true,
    links: [{ name: '上年"报告"', url: 'http://a.cn/?a=1&b=2' }],
    contact: '电话 <1>',
  });
  expect(whole.meta.match(/name="\w+"/g)).toHaveLength(7);
  expect(whole.meta).toContain('<meta name="ContentSource" content="办公室 &amp; 乙">');
  expect(whole.head.match(/<dt>.*?<\/dt>/g)).toHaveLength(5);
  expect(whole.foot).toBe(
    '<footer>\n<p><strong>下载</strong>：<a href="%E7%94%B2%20%E4%B9%99.docx">甲 乙.docx</a></p>\n' +
      '<p><strong>相关链接</strong>：<a href="http://a.cn/?a=1&amp;b=2">上年&quot;报告&quot;</a></p>\n' +
      '<p><strong>联系方式</strong>：电话 &lt;1&gt;</p>\n</footer>',
  );
});
