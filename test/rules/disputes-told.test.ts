import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const said = (text: string, report = withoutTexts()) =>
  findingsOf('disputes-told', withText(report, 'overview.onRequest', text)).map(({ severity }) => severity);
const nothingCorrected = withoutTexts(withFigures(busyReport(), { 'disputes.review.corrected': 0 }));

describe('disputes-told', () => {
  it.each(['全年收到申请72件。', '发生行政复议5件、行政诉讼2件。', '行政复议均依法办理。'])(
    'warns of a correction: %s',
    (text) => {
      expect(said(text)).toEqual(['warning']);
    },
  );

  it.each(['全年收到申请72件。', '申请均已答复。', '申请内容主要涉及征地。'])('hints at disputes: %s', (text) => {
    expect(said(text, nothingCorrected)).toEqual(['hint']);
  });

  it.each(['1件被复议纠正，已重新答复。', '复议机关撤销原答复1件。', '1件被责令限期重新答复。', ''])(
    'leaves %s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it.each(['发生行政复议4件。', '行政诉讼2件。'])('leaves %s where nothing was corrected', (text) => {
    expect(said(text, nothingCorrected)).toEqual([]);
  });

  it('asks nothing where there was no dispute', () => {
    expect(said('全年没有申请。', withoutTexts(zeroReport()))).toEqual([]);
  });
});
