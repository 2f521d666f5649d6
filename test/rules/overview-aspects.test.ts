import { describe, expect, it } from 'vitest';
import { type TextId, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

const all = '主动公开信息86条。未收到依申请公开事项。发布前逐级审核。专人维护网站专栏。列入考核，培训2次。';

onSentences('一段写完的总体情况', {
  rule: 'overview-aspects',
  place: 'overview.whole',
  raises: [
    '主动公开信息86条。',
    all.replace('主动公开信息86条。', ''),
    all.replace('未收到依申请公开事项。', ''),
    all.replace('发布前逐级审核。', ''),
    all.replace('专人维护网站专栏。', ''),
    all.replace('列入考核，培训2次。', ''),
    '2025年，我局高度重视政府信息公开工作。',
    '未收到依申请公开事项，发布前逐级审核。',
    '主动公开、依申请公开工作平稳。',
    '网站改版，列入考核。',
    '主动公开信息86条，列入考核。',
    '未收到政府信息公开申请。',
  ],
  silent: [
    all,
    `（一）主动公开情况。${all}`,
    '主动公开各类信息86条；办理政府信息公开申请2件；落实三审三校；改版门户网站；组织业务培训。',
    '在政府网站公开政务信息86条，依申请公开0件，开展规范性文件清理，维护新媒体账号，接受社会评议。',
    '发布各类信息86条，公开申请2件均已答复，保密审查到位，公众号运行平稳，开展监督检查。',
    '主动公开稳步推进，依申请公开规范办理，政府信息管理有序，平台建设加强，监督保障有力。',
    '一是主动公开86条。二是依申请公开2件。三是信息管理规范。四是网站改版。五是责任追究0次。',
    '公开政府信息86条。申请公开2件。动态调整公开目录。增设查阅点。督查4次。',
    '主动公开；依申请公开；信息资源管理；信息公开平台；督促整改。',
    '主动公开86条，依申请答复2件，审查发布，专栏更新，考核通报。',
    '主动公开政府信息。依申请公开政府信息。政府信息管理。公开平台。监督保障。',
    '主动公开信息、答复申请公开事项、清理文件、维护平台、组织考核。',
  ],
});

describe('overview-aspects', () => {
  it.each(['proactiveDisclosure', 'onRequest', 'management', 'platform', 'oversight'] as const)(
    'misses %s where the aspects are set apart',
    (aspect) => {
      const place: TextId = `overview.${aspect}`;
      const [finding] = findingsOf('overview-aspects', withText(busyReport(), place, ' '));
      expect(finding).toMatchObject({ place, places: [place] });
    },
  );
  it('says it once where nothing is written yet', () => {
    const report: Report = withoutTexts();
    expect(findingsOf('overview-aspects', report)).toHaveLength(1);
    expect(findingsOf('overview-aspects', busyReport())).toEqual([]);
  });
});
