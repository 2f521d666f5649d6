import { readText } from '../report/places.ts';
import { enumerationsIn, type Item } from './claims/enumerations.ts';
import type { Rule } from './rule.ts';

const aboutProblems = /问题|不足|差距|短板|薄弱/;
const aboutMeasures = /改进|下一步|下步|措施|今后|接下来|整改/;

/** The lists that hold no other list: （一）存在问题 and （二）改进措施 are no problems. */
const innermost = (lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] =>
  lists.filter(
    (list) =>
      !lists.some(([first]) => first && first.start > (list[0]?.start ?? 0) && first.start < (list.at(-1)?.start ?? 0)),
  );

/** Section 五 gives a measure for each of its problems: where both are numbered, as many of one as of the other. */
export const problemByProblem: Rule = {
  id: 'problem-by-problem',
  title: '第五部分逐条写出的改进措施不少于逐条写出的问题',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 五、存在的主要问题及改进情况；有的上级要求“逐条提出改进措施”',
  failing: {
    texts: {
      problems:
        '主要问题：一是政策解读形式单一；二是个别栏目更新间隔偏长；三是查阅点资料不全。改进情况：一是为惠农政策制作图解；二是每月检查栏目更新。',
    },
  },
  passing: {
    texts: {
      problems:
        '主要问题：一是政策解读形式单一；二是个别栏目更新间隔偏长。改进情况：一是为惠农政策制作图解；二是每月检查栏目更新。',
    },
  },
  check: (report) => {
    const text = readText(report, 'problems');
    const lists = innermost(enumerationsIn(text).filter((list) => list.length > 1));
    const [problems, measures] = lists;
    if (lists.length !== 2 || !problems || !measures || measures.length >= problems.length) return [];
    const [first, second] = [problems[0]?.start ?? 0, measures[0]?.start ?? 0];
    if (!aboutProblems.test(text.slice(0, first)) || !aboutMeasures.test(text.slice(first, second))) return [];
    return [
      {
        places: ['problems'],
        span: { start: second, end: second + 2 },
        message: `问题写了 ${problems.length} 条，改进措施只有 ${measures.length} 条，请逐条对应。`,
        expected: problems.length,
        actual: measures.length,
      },
    ];
  },
};
