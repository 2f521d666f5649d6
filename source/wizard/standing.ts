/** How a report stands, counted in one way for every screen: what is wrong, and what is only not filled yet. */
import { fieldOf, isBareText, readField } from '../editing/fields.ts';
import { formOf } from '../form/forms.ts';
import { printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { draftMarkOf, type Finding } from '../rules/finding.ts';
import { isPending } from './pending.ts';

/** How many findings there are of each severity, and how much is only not filled yet: 错误 0，警告 6，提示 2，未填 4. */
export function countWords(report: Report, open: readonly Finding[], waived = 0): string {
  const judged = open.filter((finding) => !isPending(report, finding));
  const count = (severity: Finding['severity']) => judged.filter((finding) => finding.severity === severity).length;
  const counts = [
    ['错误', count('error')],
    ['警告', count('warning')],
    ['提示', count('hint')],
    ['未填', open.length - judged.length],
    ['放过', waived],
  ] as const;
  return counts
    .filter(([word, number]) => number > 0 || word === '错误' || word === '警告')
    .map(([word, number]) => `${word} ${number}`)
    .join('，');
}

/** The texts that findings miss: what is written of them is a bare heading. */
function bareHeadings(report: Report, findings: readonly Finding[]): string[] {
  const places = findings.filter((finding) => isPending(report, finding)).flatMap((finding) => finding.places);
  const bare = [...new Set(places)].filter(
    (id) => fieldOf(report, id) !== undefined && isBareText(readField(report, id)),
  );
  return bare.map((id) => printedName(id, formOf(report)).split(' › ').at(-1)!);
}

export interface Standing {
  readonly words: string;
  readonly isReady: boolean;
}

/** What is said before a report is written; ready only where nothing is wrong and no heading would stand bare. */
export function standingOf(report: Report, findings: readonly Finding[]): Standing {
  const counts = countWords(report, findings);
  if (draftMarkOf(findings))
    return {
      words: `${counts}：写出的文件会带“草稿”标记。到“审核”里可以逐条去改、去填。`,
      isReady: false,
    };
  const bare = bareHeadings(report, findings);
  if (bare.length > 0)
    return {
      words: `没有错误，但还没写完：${bare.join('、')}还空着，写出来只有标题。请先到“审核”里逐条去填，再写出。`,
      isReady: false,
    };
  return { words: '没有错误，可以写出正式文件。', isReady: true };
}
