import { onSentences } from './onSentences.ts';

onSentences('评价', {
  rule: 'self-praise',
  place: 'overview.oversight',
  raises: ['在全市考核中名列前茅。', '受到群众广泛好评。', '公开指数位居第一。', '公开工作取得显著成效。'],
  silent: [
    '力争在全市考核中名列前茅。',
    '社会评议满意率98%。',
    '推动公开工作再上新台阶。',
    '考核得96分。',
    '对考核排名靠后的科室进行提醒。',
    '群众给予评价126次。',
  ],
});
