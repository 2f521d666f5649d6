import { printedName, readText } from '../report/places.ts';
import { mendCharacters, oddCharacters } from '../text/oddCharacters.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const shownAtMost = 4;

/** No control or invisible characters, no radicals in place of characters, no half-width marks in Chinese text. */
export const oddCharactersRule: Rule = {
  id: 'odd-characters',
  title: '没有看不见的字符、部首字符、全角数字、中文里的半角标点和重复标点',
  severities: ['warning'],
  basis: 'GB/T 15834《标点符号用法》、GB/T 15835《出版物上数字用法》；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '全年公开信息８６条,更新栏目3个。。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '全年公开信息86条，更新栏目3个。' } },
  check: (report, { form }) =>
    form.texts.flatMap(({ id }): Fault[] => {
      const text = readText(report, id);
      const found = oddCharacters(text);
      const [first] = found;
      if (!first) return [];
      const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => {
        const all = found.filter((one) => one.kind === kind);
        const shown = [...new Set(all.map((one) => one.shown))].slice(0, shownAtMost).join(' ');
        return `${kind} ${all.length} 处（${shown}）`;
      });
      return [
        {
          places: [id],
          message: `${printedName(id, form)}：有${kinds.join('、')}。`,
          actual: found.length,
          span: { start: first.start, end: first.end },
          repair: { label: '改为规范字符', changes: [{ place: id, value: mendCharacters(text) }] },
        },
      ];
    }),
};
