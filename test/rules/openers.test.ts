import { expect, test } from 'vitest';
import { openerExamples, openingsIn } from '../../source/rules/claims/openers.ts';

test.each(openerExamples)('%s opens “%s”', (opener, example) => {
  expect(openingsIn(example).map((opening) => opening.opener)).toContain(opener);
});
