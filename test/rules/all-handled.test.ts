import { describe, expect, it } from 'vitest';
import { allDone } from '../../source/lexicon/allDone.ts';
import { zeroReport } from '../helpers/sample.ts';
import { onSentences, withoutTexts } from './onSentences.ts';

// The sample carries 3 over.
onSentences('有结转的单位', {
  rule: 'all-handled',
  raises: [
    '收到申请72件，已全部按期答复。',
    '收到政府信息公开申请72件，均已办结。',
    '所有申请均已按要求办理完成。',
    '全部申请均已答复。',
    '受理申请76件，已全部答复。',
    '政府信息公开申请全部按时办结。',
    '申请办结率100%。',
    '收到的申请均已依法答复。',
    '收到申请72件，其中网络申请60件、信函申请12件，均已办结。',
    '收到公民申请72件，均已办结。',
    '通过线上、信函等渠道收到申请72件，均已办结。',
    '通过网上、信函收到申请72件，均已办结。',
    '收到申请72件，上年结转4件，均已办理完毕。',
    '全年申请答复率达到100%。',
    '72件申请都已办结。',
    '各类政府信息公开申请均已按时答复完毕。',
    '申请件已全部依法按时办理完毕。',
    '政府信息公开申请无积压。',
    '上述申请已全部依法作出答复，无一超期。',
    '72件申请件件有着落。',
    '申请做到零积压。',
  ],
  silent: [
    '其中网络申请20件，全部办结。',
    '当面申请5件，均已办结。',
    '收到申请72件，其中信函申请12件，均已办结。',
    '其中上年结转4件，均已办结。',
    '收到申请72件，均在法定期限内答复。',
    '除3件结转下年度外，其余申请均已办结。',
    '收到申请76件，已办结73件，另有3件尚在办理期限内。',
    '上年结转的4件申请均已办结。',
    '到期申请均已办结。',
    '2024年收到的申请均已答复。',
    '网民留言均已答复，办结率100%。',
    '申请按期答复率100%。',
    '信访事项均已办结。',
    '政府信息公开行政复议均已办结。',
    '应办结的申请全部办结。',
    '申请均按时签收登记。',
  ],
});

onSentences('没有结转的单位', {
  rule: 'all-handled',
  report: withoutTexts(zeroReport()),
  raises: [],
  silent: ['收到的申请均已办结。', '申请办结率100%。'],
});

describe('the manners', () => {
  it.each(allDone)('$sentence', ({ words, sentence }) => {
    expect(new RegExp(words).test(sentence)).toBe(true);
    // No other manner finds it too: each is needed.
    expect(allDone.filter((one) => new RegExp(one.words).test(sentence))).toHaveLength(1);
  });
});
