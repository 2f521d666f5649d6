/** Which of two looks counts in Word: what a run says of itself stands over what its style says. */
import { expect, test } from 'vitest';
import { over, type RunLook } from '../../source/readers/docx/styles.ts';

const struck: Required<RunLook> = {
  struck: true,
  hidden: true,
  position: 'raised',
  pale: true,
  faded: true,
  size: 12,
};
const plain: Required<RunLook> = {
  struck: false,
  hidden: false,
  position: 'none',
  pale: false,
  faded: false,
  size: 32,
};

test('what is said nearer to the words counts, what is not said there comes from below', () => {
  expect(over(struck, plain)).toEqual(plain);
  expect(over(plain, struck)).toEqual(struck);
  expect(over(struck, {})).toEqual(struck);
  expect(over({}, struck)).toEqual(struck);
});
