import { onSentences } from './onSentences.ts';

onSentences('决算', {
  rule: 'budget-year',
  place: 'overview.proactiveDisclosure',
  raises: [
    '公开2025年度部门决算。',
    '公开了2025年“三公”经费决算。',
    '公布2025年财政决算报告。',
    '2026年部门决算已公开。',
  ],
  silent: [
    '公开2024年度部门决算。',
    '公开2025年度部门预算、2024年度部门决算。',
    '将编制2025年度部门决算。',
    '公开2025年部门预算和上年决算。',
    '预决算信息已公开8条。',
  ],
});
