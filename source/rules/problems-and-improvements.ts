import { headingOf, sectionOf } from '../form/sections.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type ProblemMeaning, problemLexicon } from '../lexicon/problems.ts';
import { piecesOf } from '../text/pieces.ts';
import type { Fault, Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { isWithoutHeading } from './sections.ts';
import { isUnread } from './unread.ts';

const shortest = 30;
const longest = 1000;
/** The whole of a short section that says there is nothing to say, in whatever words: 暂无突出问题, 没有需要说明的问题. */
const nothing =
  /^(?:20\d{2}年度?|本年度?|目前|总体上?|经自查|我[局镇乡县市委厅办]|本[局镇乡县市委厅办]|本?单位|本?机关|本?部门|在?政府信息公开工作(?:中|方面)?)*(?:暂时?|尚|均|基本)?(?:无|没有|未有|未发现|未存在|未出现|不存在)(?:存在|出现|发现|明显|突出|重大|较大|主要|相关|其他|任何|需要?|说明|报告|改进|整改|的|及|和|与|、)*(?:问题|不足|情况|事项|困难)*(?:和|及|与|、)?(?:改进|整改)?(?:情况|措施)?(?:需要?(?:说明|报告))?$|^(?:不涉及|\/|-+|—+)$/;
/** 有待提升, 不规范: what is still to be done tells a problem. */
const stillToDo =
  /(?:[有亟尚]?待|(?:还|仍)?需要?|还要|不够|不|未|没有)(?:进一步|继续|不断|切实|得到)?(?:加强|提升|提高|完善|优化|强化|健全|细化|规范|补充|明确|增加|拓展|丰富|改进|解决|建立|开展|落实)/g;
const toCome = /将[^，。]|20\d{2}年(?:将|要|计划)/;

/** What a line of section 五 tells, by the words of a lexicon. */
export const problemReaderOf = (lexicon: Lexicon<ProblemMeaning>) => ({
  hasProblem: (line: string): boolean => lexicon.has('problem', line),
  hasImprovement: (line: string): boolean => {
    const done = line.replace(stillToDo, '');
    return toCome.test(done) || lexicon.has('improvement', done);
  },
});

const { hasProblem, hasImprovement } = problemReaderOf(problemLexicon);

/** Section 五 is not empty and not 无; it names a problem and an improvement in more than thirty characters. */
export const problemsAndImprovements: Rule = {
  id: 'problems-and-improvements',
  title: '第五部分写明存在的主要问题和改进情况，不空白、不写“无”',
  severities: ['error', 'warning'],
  basis: '《政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号 五、存在的主要问题及改进情况',
  inGrading: true,
  failing: { texts: { problems: '无。' } },
  passing: {
    texts: {
      problems: '主要问题是政策解读形式单一、个别栏目更新间隔偏长。已明确每月报送时限，下一步将为惠农政策制作图解。',
    },
  },
  check: (report) => {
    const { problems } = report;
    // What was not read, or lacks its heading, is said as that.
    if (problems.trim() === '' && (isUnread(report, 'problems') || isWithoutHeading(report, 'problems'))) return [];
    const heading = headingOf(sectionOf('problems'));
    const finding = (severity: Severity, says: string): Fault => ({
      severity,
      places: ['problems'],
      message: `${heading}：${says}。`,
    });
    // A long text is not nothing; only a short one is looked at as a whole.
    const pieces = piecesOf(problems).map((piece) => piece.text);
    const text = problems.length > longest ? problems : problems.replace(/\s/g, '');
    if (text === '') return [finding('error', '还没有写，至少写明一个主要问题和改进情况')];
    if (text.length <= longest && nothing.test(text.replace(/[。.，；！]/g, '')))
      return [finding('error', `不能写“${text}”，请写明主要问题和改进情况`)];
    const missing = [pieces.some(hasProblem) ? '' : '存在的问题', pieces.some(hasImprovement) ? '' : '改进情况'].filter(
      Boolean,
    );
    if (missing.length) return [finding('warning', `没有看到${missing.join('和')}`)];
    return text.length > shortest ? [] : [finding('warning', `只有 ${text.length} 个字，请把问题和改进情况写具体`)];
  },
};
