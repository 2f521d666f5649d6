import { onSentences } from './onSentences.ts';

onSentences('总数和平台', {
  rule: 'proactive-counts',
  place: 'overview.proactiveDisclosure',
  raises: [
    '我局及时公开各类信息。',
    '全年公开信息86条。',
    '通过县政府网站及时公开各类信息。',
    '2025年，我局在微信公众号公开了部门预算。',
  ],
  silent: [
    '在县政府网站公开信息86条。',
    '网站公开1,264条，微博推送35篇。',
    '公开信息1.2万条，主要通过政府网站。',
    '公示栏张贴公告12次。',
    '',
  ],
});
