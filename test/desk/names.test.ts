/** Names as offices write them: which is the same unit, which is near it, and what each belongs to. `vitest -u` writes test/desk/told anew. */
import { expect, test } from 'vitest';
import { unitsAlike } from '../../source/desk/alike.ts';
import { gather } from '../../source/desk/gather.ts';
import type { HandedIn } from '../../source/desk/handedIn.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import {
  abbreviates,
  bareName,
  isOneOff,
  isTooHigh,
  liesBelow,
  lowerPlaces,
  placeOf,
  sameName,
  scopeOfName,
} from '../../source/desk/unitName.ts';

const parents = ['白石县人民政府', '江州市人民政府', '江州市云溪区人民政府'];
const names = [
  ...[
    '白石县水利局',
    '江州市白石县水利局',
    '白石县局',
    '石县水利局',
    '水利局',
    '白石县人民政府',
    '白石县人民政府办公室',
    '白石县政府',
  ],
  ...[
    '白石县柳桥镇人民政府',
    '柳桥镇政府',
    '柳桥镇',
    '白石县柳桥镇水利站',
    '白石县东门街道办事处',
    '白石经济开发区管理委员会',
    '白石县委员会',
  ],
  ...[
    '江州市人民政府',
    '江州市云溪区人民政府',
    '云溪区教育局',
    '江州市云溪区教育局',
    '青原省人民政府',
    '临水市人民政府',
    '阿拉善苏木',
    '白石县 水利局(本级)',
  ],
];

test('of one parent or another', async () => {
  const lines = parents.flatMap((parent) => {
    const places = lowerPlaces(names, parent);
    return [
      `==== ${parent}（${placeOf(parent)}），下级：${places.join('、')}`,
      ...names.map((name) =>
        [
          name,
          sameName(name) === name ? '' : `同 ${sameName(name)}`,
          `简 ${bareName(name, parent)}`,
          scopeOfName(name),
          liesBelow(name, places, parent) ? '属于下级' : '',
          isTooHigh(name, parent) ? '级别太高' : '',
        ]
          .filter((part) => part !== '')
          .join(' | '),
      ),
    ];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./told/names.txt');
});

test.each([
  ['水利局', '水务局', false],
  ['县水利局', '县水务局', true],
  ['白石县水利局', '白石县水利', true],
  ['白石县水利局', '白石县水', false],
  ['东城街道', '西城街道', true],
  ['白石县水利局', '白石县 水利局', true],
])('%s and %s differ by one character: %s', (one, other, isOne) => {
  expect([isOneOff(one, other), isOneOff(other, one)]).toEqual([isOne, isOne]);
});

test.each([
  ['白石经济开发区', 'own'],
  ['江州高新区', 'own'],
  ['临水工业园区', 'own'],
  ['东湖旅游度假区', 'own'],
  ['白石县东门街道', 'own'],
  ['白石县柳桥镇', 'area'],
  ['白石县柳桥乡政府', 'area'],
  ['江州市云溪区', 'area'],
  ['江州市云溪区政府', 'area'],
  ['东湖新区人民政府', 'area'],
  ['白石县柳桥镇财政所', 'own'],
  ['白石县人民政府办公室', 'own'],
])('the figures of %s belong to %s', (name, scope) => expect(scopeOfName(name)).toBe(scope));

test('what is short for itself is short for nothing', () => {
  expect(abbreviates('人社局', '人社局')).toBe(false);
});

test('a sentence that more than twenty units have is nobody’s own, in the largest folder too', () => {
  const units = (having: number) =>
    Array.from({ length: 500 }, (_, index) => ({
      unit: `单位${index}`,
      sentences: [...(index < having ? [1, 2, 3, 4] : []), 1000 + index],
    }));
  expect(unitsAlike(units(21))).toEqual([]);
  expect(unitsAlike(units(20))).toHaveLength(190);
});

const handed = (unit: string, more: Partial<HandedIn> = {}): HandedIn => ({
  ...{ file: `${unit}.docx`, unit, year: 2025, title: '', published: null, changed: 0, figures: {}, notApplicable: [] },
  ...{ errors: 0, warnings: 0, hints: 0, worst: null, sentences: [] },
  ...more,
});
const parent = '白石县人民政府';

test('the parent on its own list, however it is typed there, is none of those that report to it', () => {
  const list = unitsFromText('白石县 人民政府\n白石县水利局');
  const { listed, missing, ofParent } = gather({ parent, year: 2025, list }, [handed('白石县人民政府')], []);
  expect([listed, missing.map(({ name }) => name), ofParent.length]).toEqual([1, ['白石县水利局'], 1]);
});

test('who handed in for another year, or as a file that cannot be read, is not missing; what came twice is settled', () => {
  const list = unitsFromText('白石县水利局\n白石县林业局\n白石县统计局');
  const { missing, wrongYear, unreadable } = gather(
    { parent, year: 2025, list },
    [
      handed('白石县水利局'),
      handed('白石县水利局', { year: 2024, file: '旧.docx' }),
      handed('白石县林业局', { year: 2024 }),
    ],
    [
      { file: '白石县统计局.pdf', reason: '是图片' },
      { file: '白石县水利局.pdf', reason: '是图片' },
    ],
  );
  expect(missing).toEqual([]);
  expect(wrongYear.map(({ unit, settled }) => [unit, settled])).toEqual([
    ['白石县水利局', true],
    ['白石县林业局', false],
  ]);
  expect(unreadable.map(({ unit, settled }) => [unit, settled])).toEqual([
    ['白石县统计局', false],
    ['白石县水利局', true],
  ]);
});

test('a city’s report among those of a county holds none of the county’s units, though their names begin with the city', () => {
  const reports = ['江州市人民政府', '江州市白石县水利局', '白石县柳桥镇人民政府', '白石县柳桥镇水利站'].map((unit) =>
    handed(unit),
  );
  const { counted, below } = gather({ parent, year: 2025, list: null }, reports, []);
  expect(counted.map(({ unit }) => unit)).toEqual(['江州市人民政府', '江州市白石县水利局', '白石县柳桥镇人民政府']);
  expect(below.map(({ unit }) => unit)).toEqual(['白石县柳桥镇水利站']);
});
