/** Section 五 from several problems, each with its improvement. */

const pair = /^存在的主要问题[：:](?<problem>[^\n]+?)[。；]?改进情况[：:](?<improvement>[^\n]+?)。?$/;
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

export interface Problem {
  readonly problem: string;
  readonly improvement: string;
}

/** Problem and improvement of a phrase that has both in the usual order; null where it is written in another way. */
export function problemOf(text: string): Problem | null {
  const { problem, improvement } = pair.exec(text.replaceAll('\n', ''))?.groups ?? {};
  return problem && improvement ? { problem, improvement } : null;
}

const listed = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : parts.map((part, index) => `${ordinals[index] ?? index + 1}是${part}`).join('；');

/** The text for the problems in their order: 一是 … 二是 …, then the improvements the same way. '' for none. */
export function problemsText(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const bare = (part: string) => part.replace(/[。；;，,\s]+$/, '');
  return [
    `存在的主要问题：${listed(problems.map(({ problem }) => bare(problem)))}。`,
    `改进情况：${listed(problems.map(({ improvement }) => bare(improvement)))}。`,
  ].join('\n');
}
