import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const said = (text: string, report = withoutTexts()) =>
  findingsOf('outcomes-told', withText(report, 'overview.onRequest', text));

describe('outcomes-told', () => {
  it.each([
    '全年收到申请72件，均按规定答复。',
    '全部按时办结，群众满意。',
    '申请内容主要涉及征地信息，均已答复。',
    '收到申请72件，办结73件。',
  ])('raises %s', (text) => {
    expect(said(text)).toHaveLength(1);
  });

  it.each([
    '收到申请72件，其中予以公开37件。',
    '办结73件，部分公开8件。',
    '2件因不属于本机关职责，已告知。',
    '12件本机关不掌握。',
    '1件申请人撤回。',
    '',
  ])('leaves %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('asks nothing where nothing was handled', () => {
    expect(said('全年没有申请。', withoutTexts(zeroReport()))).toEqual([]);
  });
});
