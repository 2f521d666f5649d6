import type { Severity } from '../rules/finding.ts';
import type { Look } from './theme.ts';

export { severityWord } from '../rules/finding.ts';

export const severityLook: Readonly<Record<Severity, Look>> = {
  error: 'error',
  warning: 'warning',
  hint: 'quiet',
};
