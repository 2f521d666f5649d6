/** Characters that do not belong in Chinese text are found, called by their kind, and mended; all that belongs stays. */
import { expect, test } from 'vitest';
import { mendCharacters, oddCharacters } from '../../source/text/oddCharacters.ts';

const said = (text: string) =>
  oddCharacters(text).map(({ kind, shown, start, end, mended }) => `${kind} ${shown} ${start}-${end} →${mended}`);

test.each<[string, string[]]>([
  ['公开\u200b信息', ['看不见的字符 U+200B 2-3 →']],
  ['公开\ufeff\u200c信息', ['看不见的字符 U+FEFF 2-4 →']],
  ['公开\ue000信息', ['看不见的字符 U+E000 2-3 →']],
  ['⼯作', ['部首字符 ⼯ 0-1 →工']],
  ['⺠政', ['部首字符 ⺠ 0-1 →民']],
  ['共１２件', ['全角数字或字母 １２ 1-3 →12']],
  ['增长５％', ['全角数字或字母 ５％ 2-4 →5%']],
  ['ＡＢ类', ['全角数字或字母 ＡＢ 0-2 →AB']],
  ['公开信息,答复申请', ['半角标点 , 4-5 →，']],
  ['公开信息, 答复申请', ['半角标点 , 4-6 →，']],
  ['公开信息;答复', ['半角标点 ; 4-5 →；']],
  ['如下:公开', ['半角标点 : 2-3 →：']],
  ['公开信息.', ['半角标点 . 4-5 →。']],
  ['公开信息.答复', ['半角标点 . 4-5 →。']],
  ['公开(含规章)信息', ['半角标点 ( 2-3 →（', '半角标点 ) 6-7 →）']],
  ['公开：：信息', ['重复标点 ：： 2-4 →：']],
  ['公开，，信息', ['重复标点 ，， 2-4 →，']],
  ['公开，。信息', ['重复标点 ，。 2-4 →。']],
  ['公开、；信息', ['重复标点 、； 2-4 →、']],
  ['全年公开 信息', ['汉字间的空格   4-5 →']],
  ['"三公"经费', ['半角引号 " 0-1 →“', '半角引号 " 3-4 →”']],
  ['公開信息', ['繁体字 開 1-2 →开']],
])('%j', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  '公开信息12,345件',
  '网址 www.a.cn',
  '9:30',
  '3.5%',
  '见附件1.',
  '公开（含规章）信息。',
  '（一） 主动公开',
  '来源：某某 时间：今天',
  '"abc"',
  '“三公”经费',
  '公开……信息',
  '公开——信息',
  'f(x)',
  '公开。',
  '',
])('%j has none', (text) => expect(oddCharacters(text)).toEqual([]));

test('a text is mended in all its places, wherever they stand', () => {
  expect(mendCharacters('⼯作\u200b有序,公开１２件。\n答复(含转办)３件。。')).toBe(
    '工作有序，公开12件。\n答复（含转办）3件。',
  );
  expect(mendCharacters('公开信息。')).toBe('公开信息。');
  const long = `${'公开信息。'.repeat(200)}⼯作`;
  expect(oddCharacters(long)).toMatchObject([{ start: 1000, end: 1001, mended: '工' }]);
});
