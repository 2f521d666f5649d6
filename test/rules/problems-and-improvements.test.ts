import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('第五部分', {
  rule: 'problems-and-improvements',
  place: 'problems',
  raises: [
    '',
    '无。',
    '无',
    '暂无。',
    '没有问题。',
    '不存在问题。',
    '/',
    '——',
    '不涉及。',
    '解读不足，将加强。',
    '政府信息公开工作总体平稳有序，各项任务按时完成，群众总体满意，获得上级肯定。',
    '\n　',
  ],
  silent: [
    '主要问题是政策解读形式单一、个别栏目更新间隔偏长。已明确每月报送时限，下一步将制作图解。',
    '一是人员力量薄弱，业务水平有待提高；二是栏目更新不及时。今后我局将加强培训，定期检查，及时整改。',
    '与群众期待相比还有差距，主动公开的深度不够。我局已细化公开目录，优化栏目设置，定期开展自查。',
    '存在的问题：答复文书说理不充分。改进措施：统一文书格式，每半年组织一次评查，开展业务培训。',
    '公开内容还需丰富，形式仍需创新。2026年将围绕群众关心的事项，用图解、视频等方式作好解读。',
    '政策解读质量仍需提升，队伍建设需要加强。下一步着力提高解读的针对性和通俗化水平，定期组织培训。',
    '个别科室对公开工作重视不足，信息报送滞后。我局已建立月报制度，由专人催报，情况已有好转并将持续推进。',
    '平台功能较弱，检索不便，内容不全。已升级检索功能，并将逐步补齐历年文件，方便群众查询使用。',
    '问题：一是渠道单一；二是互动较少。改进：一是增设查阅点；二是开通留言功能，按周回复群众的来信。',
    '公开的精准性有待提升。我局通过走访企业了解需求，梳理高频事项，分类推送政策，受到群众的普遍欢迎。',
    '依申请公开答复不规范的情形偶有发生，短板明显。针对上述不足，我局组织集中培训并逐件审核答复文书。',
    '栏目缺乏维护，内容更新偏慢。目前已完善责任清单，下步将把更新情况纳入考核，按季度通报排名。',
  ],
});

it('is an error where nothing is said and a warning where too little is', () => {
  const severity = (text: string) =>
    findingsOf('problems-and-improvements', withText(withoutTexts(), 'problems', text))[0]?.severity;
  expect(severity('无。')).toBe('error');
  expect(severity('')).toBe('error');
  expect(severity('解读不足，将加强。')).toBe('warning');
});
