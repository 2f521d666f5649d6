import { exampleLines } from '../rules/examples.ts';
import type { Severity } from '../rules/finding.ts';
import { findRule, rules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { Failure } from '../text/failure.ts';
import { padEnd, width } from '../text/width.ts';
import type { Command, Streams } from './command.ts';

const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

const severityOf = (rule: Rule): string => rule.severities.map((severity) => names[severity]).join('或');

function list({ stdout }: Streams): void {
  const ids = Math.max(...rules.map(({ id }) => width(id)));
  const severities = Math.max(...rules.map((rule) => width(severityOf(rule))));
  for (const rule of rules) {
    const graded = rule.inGrading ? '考核' : '    ';
    stdout.write(`${padEnd(rule.id, ids)}  ${padEnd(severityOf(rule), severities)}  ${graded}  ${rule.title}\n`);
  }
}

function one(rule: Rule, { stdout }: Streams): void {
  const block = (heading: string, lines: readonly string[]) =>
    `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  stdout.write(
    [
      `${rule.id}  ${severityOf(rule)}${rule.needsPrior ? '  需要上年报告（--prior）' : ''}\n${rule.title}\n`,
      block('依据', [rule.basis, ...(rule.inGrading ? ['上级考核报告时通常计入'] : [])]),
      block('不符合的例子', exampleLines(rule.failing)),
      block('符合的例子', exampleLines(rule.passing)),
    ].join('\n'),
  );
}

/** The ids that begin or end like a mistyped one. */
const similar = (id: string): string[] =>
  rules
    .map((rule) => rule.id)
    .filter((known) => known.includes(id) || known.split('-').some((part) => id.includes(part)));

const command: Command = {
  usage: 'rules [规则]',
  summary: '列出全部核对规则，或看一条规则的依据和例子',
  options: {},
  examples: ['nianbao rules', 'nianbao rules balance'],
  async run([id, ...others], _values, streams) {
    if (others.length > 0) throw new Failure('rules 后面最多写一条规则，例如：nianbao rules balance。');
    if (id === undefined) {
      list(streams);
      return 0;
    }
    const rule = findRule(id);
    if (!rule) {
      const near = similar(id);
      throw new Failure(
        `没有“${id}”这条规则${near.length > 0 ? `，是不是 ${near.join('、')}` : ''}；用 nianbao rules 看全部规则。`,
      );
    }
    one(rule, streams);
    return 0;
  },
};

export default command;
