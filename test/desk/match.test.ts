/** Which unit of the list a name means; what is only near is a question, and a unit that has handed in is meant by no other name. */
import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../source/desk/match.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { abbreviates } from '../../source/desk/unitName.ts';

const parent = '白石县人民政府';
const list = unitsFromText(
  '白石县人力资源和社会保障局\t人社局\n白石县水利局\n白石县东城街道办事处\n白石县柳桥镇人民政府\n白石县柳桥镇人民政府财政所',
);
const [social, water, east, town, office] = list.map(({ name }) => name) as [string, string, string, string, string];
const matcher = (names: readonly string[] = [], decided: Readonly<Record<string, string | null>> = {}) =>
  matcherOf(list, parent, names, decided);

describe('a name', () => {
  test.each([
    ['the full name', water, water],
    ['the full name typed otherwise', ' 白石县 水利局', water],
    ['an alias', '人社局', social],
  ])('%s means the unit for certain', (_, name, unit) => {
    expect(matcher().find(name)).toEqual({ unit, near: false });
  });

  test.each([
    ['without its place', '水利局', water],
    ['without what is often left off', '白石县柳桥镇', town],
    ['abbreviated', '白石县人力社保局', social],
  ])('%s is near it', (_, name, unit) => {
    expect(matcher().find(name)).toEqual({ unit, near: true });
  });

  test('that is near to nothing, or to two, means none', () => {
    expect(matcher().find('清河县林业局')).toBeNull();
    const two = unitsFromText('白石县文化和旅游局\n白石县文化旅游局');
    expect(matcherOf(two, parent, [], {}).find('白石县文化旅局')).toBeNull();
    expect(matcherOf(two.slice(0, 1), parent, [], {}).find('白石县文化旅局')).toEqual({
      unit: two[0]!.name,
      near: true,
    });
  });

  test('is not near a unit that has handed in under its own name or its alias', () => {
    for (const own of [social, '人社局']) expect(matcher([own]).find('白石县人力社保局')).toBeNull();
    expect(matcher([social]).find(social)).toEqual({ unit: social, near: false });
    expect(matcher([water]).find('白石县人力社保局')?.unit).toBe(social);
  });

  test('means what was decided, none too, whatever it is called', () => {
    const decided = { 水利局: null, [water]: east, 河湖中心: water };
    expect(matcher([], decided).find('水利局')).toBeNull();
    expect(matcher([], decided).find(water)).toEqual({ unit: east, near: false });
    expect(matcher([], decided).find('河湖中心')).toEqual({ unit: water, near: false });
  });

  test('is answered alike when asked again', () => {
    const asked = matcher();
    for (const name of [water, '水利局', '清河县林业局']) expect(asked.find(name)).toEqual(asked.find(name));
  });
});

test.each([
  ['人社局', '人力资源和社会保障局', true],
  ['文旅局', '文化和旅游局', true],
  ['人社局', '人力资源和社会保障局考试中心', false],
  ['人社局', '县人力资源和社会保障局', false],
  ['社人局', '社会保障和人事局', true],
  ['人社局', '人事局', false],
  ['人局', '人事局', false],
  ['人社局', '人社局', false],
])('%s is short for %s: %s', (short, long, isShort) => {
  expect(abbreviates(short, long)).toBe(isShort);
});

describe('a slip of one character', () => {
  const slip = '白石县西城街道办事处';

  test('is asked about', () => expect(matcher().like(slip)).toBe(east));
  test('is not asked about where that unit has handed in: then it is another one', () => {
    expect(matcher([east, slip]).like(slip)).toBeNull();
    expect(matcher([water]).like(slip)).toBe(east);
  });
  test('of two characters is none', () => expect(matcher().like('白石县西门街道办事处')).toBeNull());
});

describe('the name of a file', () => {
  test.each([
    ['白石县水利局2025年报.docx', water],
    ['人社局.html', social],
    ['上报\\白石县水利局.docx', water],
    ['上报/白石县水利局.docx', water],
    ['白石县水利局/年报.docx', null],
    ['年报.docx', null],
    ['', null],
  ])('%s speaks of %s', (file, unit) => expect(matcher().inFile(file)).toBe(unit));

  test('speaks of the longest name in it', () => {
    expect(matcher().inFile(`${office}.docx`)).toBe(office);
    expect(matcher().inFile(`${town}.docx`)).toBe(town);
  });
});
