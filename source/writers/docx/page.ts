/** How the Word document looks: the page, the fonts and the styles of GB/T 9704-2012 (党政机关公文格式). */
import {
  AlignmentType,
  BorderStyle,
  type IFontAttributesProperties,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { WordLook } from './look.ts';

/** Twentieths of a point, the unit of Word's lengths. */
const points = (value: number): number => Math.round(value * 20);
const millimetres = (value: number): number => Math.round((value / 25.4) * 1440);

/** Sizes by their Chinese names, in points; Word counts half points. */
const sizes = { 二号: 22, 三号: 16, 四号: 14, 五号: 10.5 } as const;
const halfPoints = (size: keyof typeof sizes): number => sizes[size] * 2;

/** Width of the text, 156 mm, and how many characters of the title fit in it. */
export const textWidth = millimetres(210 - 28 - 26);
export const titleWidth = Math.floor(textWidth / points(sizes.二号));

/** A4 with the margins of the standard; the page number stands 7 mm below the text. 28 characters a line, 22 lines. */
export const pageLayout: ISectionPropertiesOptions = {
  page: {
    size: { width: millimetres(210), height: millimetres(297) },
    margin: {
      top: millimetres(37),
      bottom: millimetres(35),
      left: millimetres(28),
      right: millimetres(26),
      header: millimetres(20),
      footer: millimetres(22),
      gutter: 0,
    },
  },
};

/** One font for digits and characters alike, unless told otherwise; “ ” and — are drawn by the Chinese font. */
const font = (name: string, digits = name): IFontAttributesProperties => ({
  ascii: digits,
  hAnsi: digits,
  eastAsia: name,
  cs: digits,
  hint: 'eastAsia',
});

/** A font of the standard, what else it is called or what comes near it, and how it looks, for machines that lack it. */
interface FontName {
  readonly name: string;
  /** For Word and WPS, which take the first that they have; LibreOffice looks for others by itself. */
  readonly others: readonly string[];
  readonly family: 'roman' | 'swiss' | 'script' | 'modern';
}

const fontNames: readonly FontName[] = [
  {
    name: '方正小标宋简体',
    family: 'roman',
    others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
  },
  {
    name: '仿宋_GB2312',
    family: 'modern',
    others: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  },
  {
    name: '楷体_GB2312',
    family: 'script',
    others: ['KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  },
  { name: '黑体', family: 'swiss', others: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'] },
  { name: '宋体', family: 'roman', others: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'] },
];

/** The fonts of a document for its font table; one that a unit chose itself has no other name. */
export const fontTable = ({ fonts }: WordLook): FontName[] =>
  [...new Set([fonts.title, fonts.body, fonts.heading2, fonts.heading1, fonts.table])].map(
    (name) => fontNames.find((known) => known.name === name) ?? { name, family: 'roman', others: [] },
  );

const fixedLine = (value: number) => ({ line: points(value), lineRule: LineRuleType.EXACT });
/** Two characters of the paragraph's own size. */
const twoCharacters = { firstLineChars: 200, firstLine: points(2 * sizes.三号) };

/**
 * 28 characters of 三号 are 5.8 pt wider than the text's 156 mm: each stands 0.3 pt closer to the next. With 0.25 pt LibreOffice (7.4)
 * does not draw a comma that hangs over the end of a line.
 */
const closer = { characterSpacing: -6 };

const heading = (name: string, outlineLevel: number) => ({
  next: 'BodyText',
  run: { font: font(name), size: halfPoints('三号'), bold: false, italics: false, color: '000000', ...closer },
  paragraph: {
    indent: twoCharacters,
    spacing: { ...fixedLine(28), before: 0, after: 0 },
    keepNext: true,
    keepLines: true,
    outlineLevel,
  },
});

const plain = (id: string, name: string, size: keyof typeof sizes, ...fonts: Parameters<typeof font>) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: font(...fonts), size: halfPoints(size) },
});

/** Styles beside those that Word knows; tables set the size of their text themselves. */
const paragraphStyles = ({ fonts, letterheadColour }: WordLook): readonly IParagraphStyleOptions[] => {
  const body = plain('BodyText', 'Body Text', '三号', fonts.body);
  const text = { alignment: AlignmentType.BOTH, spacing: fixedLine(28) };
  return [
    {
      ...body,
      run: { ...body.run, ...closer },
      quickFormat: true,
      paragraph: { ...text, indent: twoCharacters },
    },
    // An entry of a list: its number hangs before it.
    { ...plain('ListText', 'List Text', '三号', fonts.body), basedOn: 'BodyText', paragraph: text },
    {
      // Times New Roman is on every machine, or a font of its widths: columns of figures need to know them.
      ...plain('TableText', 'Table Text', '五号', fonts.table, fonts.figures),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...plain('DraftMark', 'Draft Mark', '四号', fonts.heading1),
      paragraph: {
        spacing: { ...fixedLine(24), after: points(14) },
        border: Object.fromEntries(
          (['top', 'bottom', 'left', 'right'] as const).map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'B00020' },
          ]),
        ),
      },
    },
    {
      ...plain('PageEdge', 'Page Edge', '四号', fonts.table),
      paragraph: {
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        indent: { left: points(14), right: points(14) },
      },
    },
    {
      id: 'Letterhead',
      name: 'Letterhead',
      basedOn: 'Normal',
      run: { font: font(fonts.title), size: halfPoints('二号'), color: letterheadColour },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: letterheadColour } },
      },
    },
  ];
};

/** The styles of a document; `look` are the fonts and the letterhead of the unit. */
export const stylesOf = (look: WordLook): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: font(look.fonts.body),
        size: halfPoints('三号'),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      next: 'BodyText',
      run: { font: font(look.fonts.title), size: halfPoints('二号'), bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...fixedLine(35), before: 0, after: points(28) },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: heading(look.fonts.heading1, 0),
    heading2: heading(look.fonts.heading2, 1),
  },
  paragraphStyles: paragraphStyles(look),
});

/** Where the numbers of a list begin, level by level. */
export type ListStarts = readonly [number, number, number];

export const numbersFrom = (starts: ListStarts): string => `numbers ${starts.join(' ')}`;

/** Entries of lists: a dot, or numbers; `starts` are those of the lists in the document. */
export const numberingOf = (starts: readonly ListStarts[]): INumberingOptions => {
  const levelsOf = (format: 'BULLET' | 'DECIMAL', first: ListStarts) =>
    first.map((start, level) => ({
      level,
      start,
      format: LevelFormat[format],
      text: format === 'BULLET' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: points(32 * (level + 1)), hanging: points(32) } } },
    }));
  const numbered = new Map(starts.map((first) => [numbersFrom(first), first]));
  return {
    config: [
      { reference: 'dots', levels: levelsOf('BULLET', [1, 1, 1]) },
      ...[...numbered].map(([reference, first]) => ({ reference, levels: levelsOf('DECIMAL', first) })),
    ],
  };
};

/** Clear space between a table and what stands above and below it, in twips. */
export const tableClearance = points(6);
