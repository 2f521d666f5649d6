/** What a finding says beside the section that it is about. */
import { formOf } from '../../form/forms.ts';
import { headingOf } from '../../form/sections.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { partOfPlace } from '../steps.ts';

/** What a finding says, without the heading of the section that the list names already. */
export function messageOf(report: Report, finding: Finding): string {
  const part = partOfPlace(finding.place);
  if (part === 'basics') return finding.message;
  const heading = headingOf(formOf(report).sectionOf(part));
  const { message } = finding;
  return message.startsWith(heading) ? message.slice(heading.length).replace(/^\s*[›：:]\s*/, '') : message;
}
