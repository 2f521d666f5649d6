/** Reports of another form than the statutory one: each is said to be what it is, and nothing in it is judged. */
import type { Block } from '../document/document.ts';
import { wordsOf } from './article.ts';

interface OtherForm {
  is(text: string): boolean;
  /** After the name of the file. */
  readonly sentence: string;
}

/** Characters of the headings and tables that are written otherwise in Taiwan and Hong Kong. */
const traditional = /政府信息公開|政府資訊公開|總體情況|行政複議|行政訴訟|其他需要報告/;

const inTraditional: OtherForm = {
  is: (text) => traditional.test(text) && !/政府信息公开/.test(text),
  sentence: '是繁体字的版本，认不出法定的标题和表格；请找简体字的版本（网站上通常有“简体”）后再读。',
};

/** By what is written in a document that has none of the three tables. */
const withoutTables: readonly OtherForm[] = [
  {
    is: (text) => /高等学校信息公开办法|\d{4}(?:[-—–~至]\d{4})?学年(?:度)?[^。]{0,20}信息公开/.test(text),
    sentence:
      '是高等学校的信息公开年度报告（按学年，用学校自己的格式），不是政府信息公开工作年度报告的表，这里不核对。',
  },
  {
    is: (text) => /政府网站(?:监管)?(?:工作)?年度报表/.test(text),
    sentence: '是政府网站工作年度报表，不是政府信息公开工作年度报告，这里不核对。',
  },
  {
    is: (text) =>
      /政府信息公开情况统计(?:报?表)/.test(text) ||
      /^.{0,60}(?:200[4-9]|201[0-8])年(?:度)?.{0,12}信息公开.{0,8}(?:报告|年报)/.test(text),
    sentence: '是 2018 年度以前的报告（或沿用了当时的格式），没有现行的三张表，这里不核对。',
  },
  {
    is: (text) =>
      /公共企事业单位信息公开(?:规定|办法)|国有企业信息公开/.test(text) &&
      /^.{0,60}(?:公司|集团|医院|学校|中学|小学|大学|学院|幼儿园).{0,20}信息公开/.test(text),
    sentence: '是公共企事业单位的信息公开年度报告，用的不是政府信息公开工作年度报告的格式，这里不核对。',
  },
];

/** Why a document is not read, as the rest of a sentence that begins with the file's name; undefined where it may be our form. */
export function otherFormOf(blocks: readonly Block[], hasTables: boolean): string | undefined {
  const text = wordsOf(blocks, 200_000);
  return [inTraditional, ...(hasTables ? [] : withoutTables)].find(({ is }) => is(text))?.sentence;
}
