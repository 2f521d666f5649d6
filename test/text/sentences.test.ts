import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../source/text/compact.ts';
import { remembering } from '../../source/text/memory.ts';
import { mendCharacters, oddCharacters } from '../../source/text/oddCharacters.ts';
import { sentencesOf } from '../../source/text/sentences.ts';
import { sharedSentences } from '../../source/text/similarity.ts';

describe('sentencesOf', () => {
  it.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['甲\n乙。\n', ['甲', '乙。']],
    ['“先审查。”后公开。', ['“先审查。”', '后公开。']],
    ['无标点', ['无标点']],
    ['几条？？？', ['几条？？？']],
    ['', []],
    ['\n \n', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
  });
  it('keeps the positions, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '\n', ' ', '”', '1', '𠮷', '？') }), (text) => {
        let last = 0;
        for (const sentence of sentencesOf(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
        }
      }),
    );
  });
});

describe('compact', () => {
  it('takes spaces out but between digits, and narrows digits', () => {
    expect(compact('2024 年 １ 月，收到 3 119 件').text).toBe('2024年1月，收到3 119件');
    expect(compact('(一)公开').text).toBe('（一）公开');
  });
  it('leads every position back to the character it stands for', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', ' ', '　', '1', '２', '(', '𠮷') }), (text) => {
        const short = compact(text);
        for (let index = 0; index < short.text.length; index += 1) {
          const original = text[short.at(index)] ?? '';
          expect(compact(original.trim() === '' ? '1 1' : original).text).toContain(short.text[index]);
        }
        expect(short.at(short.text.length)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('remembering', () => {
  const asking = (characters: number) => {
    const asked: string[] = [];
    const length = remembering((text) => {
      asked.push(text);
      return text.length;
    }, characters);
    return { asked, length };
  };

  it('asks once for each text and forgets what was not asked for longest', () => {
    const { asked, length } = asking(100);
    for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'dddd', 'eeeee', 'a', 'bb']) expect(length(text)).toBe(text.length);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee', 'bb']);
  });

  it('holds few long texts or many short ones', () => {
    const { asked, length } = asking(1000);
    const [long, short] = [[...'甲乙丙丁'].map((char) => char.repeat(900)), [...'甲乙丙丁戊己庚辛']];
    for (const text of [...long, ...long]) length(text);
    expect(asked).toHaveLength(8);
    for (const text of [...short, ...short]) length(text);
    expect(asked).toHaveLength(16);
  });
});

describe('mendCharacters', () => {
  it('is done after one pass, on nasty strings too', () => {
    const nasty = ['𠮷𬭎', '“”——①', '１２３', '\ufeff', '\r\n', '\u001b[31m', '⼀⺠', ',', '。。', '(', ')', '甲', 'a'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nasty)), (pieces) => {
        const mended = mendCharacters(pieces.join(''));
        expect(mendCharacters(mended).length).toBeLessThanOrEqual(mended.length);
        for (const { start, end } of oddCharacters(mended)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('sharedSentences', () => {
  it('counts sentences that differ only in numbers, spaces and marks as the same', () => {
    const { shared, share, all } = sharedSentences(
      '全年公开各类政府信息86条。新增了便民查询入口和检索。',
      '全年公开各类政府信息 120 条！改版公开专栏并调整栏目。',
    );
    expect([shared.length, share, all]).toEqual([1, 0.5, 2]);
  });
});
