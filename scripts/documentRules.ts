/**
 * The page source/rules/readme.md from the rules themselves: `npm run derive` writes it,
 * `--check` only says whether it is up to date (exit code 1 where it is not).
 */
import { exampleLines } from '../source/rules/examples.ts';
import { rules } from '../source/rules/registry.ts';
import type { Example, Rule } from '../source/rules/rule.ts';
import { derivedFile } from './derivedFile.ts';

const page = new URL('../source/rules/readme.md', import.meta.url);
const names = { error: '错误', warning: '警告', hint: '提示' } as const;

const severityOf = (rule: Rule): string => rule.severities.map((severity) => names[severity]).join('或');
/** As Markdown text: what would be read as markup or as a table's edge is escaped. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
const lines = (example: Example): string =>
  exampleLines(example)
    .map((line) => `  - ${plain(line)}`)
    .join('\n');

/** The whole page as Markdown. */
function markdown(): string {
  const table = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${severityOf(rule)} | ${rule.inGrading ? '计入' : ''} | ${plain(rule.title)} |`,
  );
  const parts = rules.map((rule) =>
    [
      `## ${rule.id}`,
      `${plain(rule.title)}。`,
      [
        `- 级别：${severityOf(rule)}${rule.needsPrior ? '（有上年报告时才核对）' : ''}`,
        `- 依据：${plain(rule.basis)}`,
        ...(rule.inGrading ? ['- 上级考核报告时通常计入'] : []),
        `- 不符合的例子：\n${lines(rule.failing)}`,
        ...(exampleLines(rule.passing).length > 0 ? [`- 符合的例子：\n${lines(rule.passing)}`] : []),
      ].join('\n'),
    ].join('\n\n'),
  );
  return `${[
    '# 核对规则',
    '<!-- 本页由 scripts/documentRules.ts 从各条规则生成，请不要手改；改了规则以后运行 npm run derive。 -->',
    '错误是确定的，有错误就不能定稿，`nianbao check` 的退出码为 1；警告是从文字里读出来的，多半对，请人看一眼；提示供参考。',
    ['| 规则 | 级别 | 上级考核 | 符合时 |', '|---|---|---|---|', ...table].join('\n'),
    ...parts,
  ].join('\n\n')}\n`;
}

derivedFile(page, markdown(), 'source/rules/readme.md 与规则不一致');
