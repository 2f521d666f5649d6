import { expect, it } from 'vitest';
import { withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

it.each([
  [2, 0, 0, 1],
  [5, 1, 3, 1],
  [5, 1, 4, 0],
  [0, 3, 0, 0],
  [2, 0, 40, 0],
  [2, 0, null, 0],
])('issued %s, repealed %s, in force %s: %i findings', (issued, repealed, inForce, findings) => {
  const report = withFigures(zeroReport(), {
    'proactive.normativeDocuments.issued': issued,
    'proactive.normativeDocuments.repealed': repealed,
    'proactive.normativeDocuments.inForce': inForce,
  });
  expect(findingsOf('in-force-plausible', report)).toHaveLength(findings);
});
