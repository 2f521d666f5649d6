import { describe, expect, it } from 'vitest';
import { parse } from '../../source/commands/arguments.ts';
import check from '../../source/commands/check.ts';

const refuse = (sentence: string): never => {
  throw new Error(sentence);
};

describe('an option that there is not', () => {
  it.each([
    ['--form', '--format'],
    ['--strct', '--strict'],
  ])('%s: %s is offered', (typed, meant) => {
    expect(() => parse(check, ['甲.json', typed], refuse)).toThrow(`没有 ${typed} 这个选项，是不是要 ${meant}？`);
  });

  it('is only named where nothing is near', () => {
    expect(() => parse(check, ['甲.json', '--colour'], refuse)).toThrow(/没有 --colour 这个选项$/);
  });
});

describe('options with the dashes of an input method', () => {
  it.each(['—strict', '－－strict', '–strict', '——strict'])('%s is shown as it is to be written', (argument) => {
    expect(() => parse(check, ['甲.json', argument], refuse)).toThrow(`“${argument}”请写成 --strict`);
  });

  it('are files where no option has that name', () => {
    expect(parse(check, ['—2025.json', '－附件.docx'], refuse).positionals).toEqual(['—2025.json', '－附件.docx']);
  });
});
