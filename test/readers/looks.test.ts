/** Which of two looks counts in Word: what a run says of itself stands over what its style says. */
import { expect, test } from 'vitest';
import { over, type RunLook, runLookOf } from '../../source/readers/docx/styles.ts';
import { parseXml } from '../../source/readers/xml.ts';

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

test.each<[string, RunLook]>([
  ['', {}],
  ['<color val="FFFFFF"/>', { pale: true, faded: false }],
  ['<color val="000000"/>', { pale: false, faded: false }],
  ['<color val="999999"/>', { pale: false, faded: true }],
  ['<color val="FF0000"/><shd fill="ff0000"/>', { pale: true, faded: false }],
  ['<color val="FFFFFF"/><shd fill="ff0000"/>', { pale: false, faded: false }],
  ['<color val="FFFFFF"/><shd fill="auto"/>', { pale: true, faded: false }],
  ['<shd fill="ff0000"/>', {}],
  ['<strike/>', { struck: true }],
  ['<strike val="0"/><dstrike/>', { struck: true }],
  ['<strike val="false"/>', { struck: false }],
  ['<vanish/>', { hidden: true }],
  ['<vertAlign val="superscript"/>', { position: 'raised' }],
  ['<vertAlign val="baseline"/>', { position: 'none' }],
  ['<position val="6"/>', { position: 'raised' }],
  ['<position val="-6"/>', { position: 'lowered' }],
  ['<sz val="21"/>', { size: 21 }],
  ['<sz val="0"/>', {}],
  ['<sz val="24"/><eastAsianLayout combine="1"/>', { size: 12 }],
  ['<eastAsianLayout combine="1"/>', { size: 10 }],
  ['<eastAsianLayout vert="1"/>', {}],
])('%s says %j, and nothing of the rest', (properties, look) => {
  const element = parseXml(
    `<x:rPr xmlns:x="w">${properties.replace(/<(\w+)/g, '<x:$1').replace(/ (\w+)=/g, ' x:$1=')}</x:rPr>`,
    { w: 'w' },
  );
  expect(runLookOf(element)).toEqual(look);
});
