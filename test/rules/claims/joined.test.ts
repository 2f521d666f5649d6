import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withText } from '../../../source/report/places.ts';
import { placesOf } from '../../../source/rules/claims/placed.ts';
import { compact } from '../../../source/text/compact.ts';
import { quantitiesIn } from '../../../source/text/quantities.ts';
import { busyReport } from '../../helpers/sample.ts';

const stretch = fc.constantFrom(
  '收到申请12件',
  '，其中 3 件',
  '（含上年结转１件）',
  '占25.5%',
  '。',
  '！',
  '？”',
  '“公开”',
  '"引号"',
  ' ',
  '　',
  '第3期',
  '约200余条',
  ',',
  ';共5份',
);

it('reads a paragraph of sentences as if it had been read in one', () => {
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 14 }), (stretches) => {
      const text = stretches.join('');
      const report = withText(busyReport(), 'problems', text);
      for (const { paragraph } of placesOf(report).flatMap(({ paragraphs }) => paragraphs)) {
        const { whole } = paragraph;
        if (whole.place !== 'problems') continue;
        const short = compact(whole.sentence.text);
        expect(whole.compact.text).toBe(short.text);
        expect(whole.quantities).toEqual(quantitiesIn(short.text));
        for (let index = 0; index < short.text.length; index += 1) {
          expect(whole.compact.at(index)).toBe(short.at(index));
        }
      }
    }),
  );
});
