import { onSentences } from './onSentences.ts';

onSentences('空话', {
  rule: 'thin-aspect',
  place: 'overview.management',
  raises: ['不断加强政府信息管理。', '做好信息管理工作。', '按要求落实。', '完善制度，规范管理。'],
  silent: [
    '信息发布前由经办科室、分管领导和办公室逐级审核。',
    '全年未收到申请。',
    '清理文件3件。',
    '没有需要清理的文件。',
    '',
    '办公室每季度核对一遍目录，逐条更新，专人负责。',
  ],
});
