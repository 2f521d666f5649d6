/** How the Word document looks: the page, the fonts and the styles of GB/T 9704-2012 (党政机关公文格式). */
import {
  AlignmentType,
  BorderStyle,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';

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

/**
 * The fonts of the standard and what else they are called, for machines that lack them.
 * Word, WPS and LibreOffice take the first name that they have.
 */
export const fontNames: readonly { readonly name: string; readonly others: readonly string[] }[] = [
  {
    name: '方正小标宋简体',
    others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
  },
  {
    name: '仿宋_GB2312',
    others: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  },
  { name: '楷体_GB2312', others: ['KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'] },
  { name: '黑体', others: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'] },
  { name: '宋体', others: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'] },
];

const fixedLine = (value: number) => ({ line: points(value), lineRule: LineRuleType.EXACT });
/** Two characters of the paragraph's own size. */
const twoCharacters = { firstLineChars: 200, firstLine: points(2 * sizes.三号) };

const heading = (name: string) => ({
  run: { font: font(name), size: halfPoints('三号'), bold: false, italics: false, color: '000000' },
  paragraph: {
    indent: twoCharacters,
    spacing: { ...fixedLine(28), before: 0, after: 0 },
    keepNext: true,
    keepLines: true,
  },
});

const plain = (id: string, name: string, size: keyof typeof sizes, ...fonts: Parameters<typeof font>) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: font(...fonts), size: halfPoints(size) },
});

/** Styles beside those that Word knows; tables set the size of their text themselves. */
const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    ...plain('BodyText', 'Body Text', '三号', '仿宋_GB2312'),
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: twoCharacters,
      spacing: fixedLine(28),
    },
  },
  {
    // Times New Roman is on every machine, or a font of its widths: columns of figures need to know them.
    ...plain('TableText', 'Table Text', '五号', '宋体', 'Times New Roman'),
    paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    ...plain('DraftMark', 'Draft Mark', '四号', '黑体'),
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
  { ...plain('DraftFinding', 'Draft Finding', '四号', '仿宋_GB2312'), paragraph: { spacing: fixedLine(24) } },
  {
    ...plain('PageEdge', 'Page Edge', '四号', '宋体'),
    paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO }, indent: { left: points(14), right: points(14) } },
  },
];

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font('仿宋_GB2312'),
        size: halfPoints('三号'),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { font: font('方正小标宋简体'), size: halfPoints('二号'), bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...fixedLine(35), before: 0, after: points(28) },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: heading('黑体'),
    heading2: heading('楷体_GB2312'),
  },
  paragraphStyles,
};
