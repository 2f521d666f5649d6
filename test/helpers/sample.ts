/** Reports of invented units for tests: whole, consistent, with realistic figures. */

import { formOf } from '../../source/form/forms.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { withFigures as withSomeFigures, withText } from '../../source/report/places.ts';
import type { Figure, Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';

/** The report with these cells set (ids of form/form.ts) and the totals derived. */
export const withFigures = (report: Report, figures: Readonly<Record<string, Figure>>): Report =>
  withTotals(withSomeFigures(report, figures));

/** The report with 0 in every cell. */
export const withZeros = (report: Report): Report =>
  withSomeFigures(
    report,
    Object.fromEntries(formOf(report).cells.map(({ id, kind }) => [id, kind === 'decimal' ? '0' : 0])),
  );

/** A small unit without requests or disputes: finished, nothing wrong in it. */
export function zeroReport(year = 2025): Report {
  let report = withZeros(emptyReport('云溪县柳林镇人民政府', year, 'government'));
  report = withText(
    report,
    'preamble',
    `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，数据统计期限为${year}年1月1日至${year}年12月31日。`,
  );
  report = withText(
    report,
    'overview.proactiveDisclosure',
    `${year}年，我镇在县政府网站柳林镇专栏公开信息86条，其中机构职能4条、通知公告52条、财政信息30条；“柳林发布”微信公众号推送141篇。`,
  );
  report = withText(report, 'overview.onRequest', '本年度未收到政府信息公开申请，没有上年结转的申请。');
  report = withText(
    report,
    'overview.management',
    '信息发布前由经办站所、分管领导和党政办逐级审核，并作保密审查；公开后每季度核对一遍，及时更新。',
  );
  report = withText(report, 'overview.platform', '专人维护镇政府专栏和微信公众号，便民服务大厅设政府信息查阅点一处。');
  report = withText(
    report,
    'overview.oversight',
    '政府信息公开列入镇机关年度工作考核，结果已通报；参加县级培训2次；社会评议中群众总体满意；本年度没有需要追究责任的情形。',
  );
  report = withText(
    report,
    'problems',
    '存在的主要问题：一是政策解读形式单一，图解和视频较少；二是个别栏目更新间隔偏长。改进情况：已明确各站所每月报送一次信息的时限，下一步将为惠农政策制作图解，并由党政办每月检查栏目更新。',
  );
  return withText(report, 'other', `${year}年，我镇未收取政府信息公开信息处理费。没有其他需要报告的事项。`);
}

/** A bureau with requests, carry-overs and disputes: finished, balanced, text and tables agree. */
export function busyReport(year = 2025): Report {
  const base = withZeros(emptyReport('青川市自然资源局', year, 'department'));
  let report = withFigures(base, {
    'proactive.normativeDocuments.issued': 3,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 18,
    'proactive.licences.decisions': 1264,
    'proactive.penalties.decisions': 37,
    'proactive.fees.amount': '3187.265',
    'applications.received.naturalPerson': 61,
    'applications.received.business': 9,
    'applications.received.legalService': 2,
    'applications.carriedIn.naturalPerson': 4,
    'applications.granted.naturalPerson': 30,
    'applications.granted.business': 6,
    'applications.granted.legalService': 1,
    'applications.grantedInPart.naturalPerson': 8,
    'applications.denied.thirdPartyRights.naturalPerson': 2,
    'applications.denied.deliberative.naturalPerson': 3,
    'applications.denied.administrativeQuery.naturalPerson': 5,
    'applications.denied.administrativeQuery.business': 1,
    'applications.unavailable.notHeld.naturalPerson': 9,
    'applications.unavailable.notHeld.business': 2,
    'applications.unavailable.mustBeCreated.legalService': 1,
    'applications.notProcessed.repeated.naturalPerson': 2,
    'applications.otherOutcome.correctionOverdue.naturalPerson': 1,
    'applications.otherOutcome.other.naturalPerson': 2,
    'applications.carriedOver.naturalPerson': 3,
    'disputes.review.upheld': 3,
    'disputes.review.corrected': 1,
    'disputes.review.pending': 1,
    'disputes.litigationDirect.upheld': 1,
    'disputes.litigationAfterReview.otherResult': 1,
  });
  report = withText(
    report,
    'preamble',
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号文件要求编制。统计期限自${year}年1月1日起至${year}年12月31日止。`,
  );
  report = withText(
    report,
    'overview.proactiveDisclosure',
    `${year}年，我局通过门户网站主动公开政府信息1520条，其中土地供应信息412条、矿产资源信息98条、不动产登记公告1010条。制发行政规范性文件3件，废止1件。`,
  );
  report = withText(
    report,
    'overview.onRequest',
    '全年新收政府信息公开申请72件，上年结转4件；办结73件，其中予以公开37件、部分公开8件、不予公开11件、无法提供12件、不予处理2件、其他处理3件；结转下年度继续办理3件。',
  );
  report = withText(
    report,
    'overview.management',
    '落实三审三校和保密审查，清理失效文件1件。\n建立已公开信息动态更新台账。',
  );
  report = withText(report, 'overview.platform', '改版门户网站公开专栏，整合查询入口，全年运行稳定。');
  report = withText(
    report,
    'overview.oversight',
    '把信息公开纳入科室年度考核，组织培训3次；接受社会评议，对群众反映的2个问题已整改；本年度未发生责任追究情形。',
  );
  report = withText(
    report,
    'problems',
    '主要问题：一是征地信息公开的颗粒度不够细，群众还需再提申请；二是答复文书说理不充分，导致1件被复议纠正。\n改进情况：已按村组细化征地批后实施信息；下一步将统一答复文书格式，每半年评查一次。',
  );
  return withText(report, 'other', '本年度依法收取政府信息公开信息处理费120元。没有其他需要报告的事项。');
}
