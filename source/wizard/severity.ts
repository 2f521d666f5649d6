import type { Finding } from '../rules/finding.ts';
import type { Look } from './theme.ts';

/** How grave a finding is, in a word: nothing is said by colour alone. */
export const severityWord = { error: '错', warning: '警', hint: '注' } as const;

export const severityLook: Readonly<Record<Finding['severity'], Look>> = {
  error: 'error',
  warning: 'warning',
  hint: 'quiet',
};
