/** How cells of a workbook look. */

export type CellStyle = 'plain' | 'title' | 'note' | 'head' | 'label' | 'figure' | 'gap' | 'text' | 'wrapped' | 'bad';

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

/** Indexes into the lists of fonts, fills and borders below. */
const looks: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 0, horizontal: 'left' },
  title: { font: 1, fill: 0, border: 0, horizontal: 'center' },
  note: { font: 2, fill: 0, border: 0, horizontal: 'left', wrap: true },
  head: { font: 3, fill: 2, border: 1, horizontal: 'center', wrap: true },
  label: { font: 0, fill: 0, border: 1, horizontal: 'left', wrap: true },
  figure: { font: 0, fill: 0, border: 1, horizontal: 'right' },
  gap: { font: 0, fill: 3, border: 1, horizontal: 'right' },
  text: { font: 0, fill: 0, border: 1, horizontal: 'left' },
  wrapped: { font: 0, fill: 0, border: 1, horizontal: 'left', wrap: true },
  bad: { font: 4, fill: 0, border: 1, horizontal: 'left', wrap: true },
};

const names = Object.keys(looks) as CellStyle[];

/** The index of a style in styles.xml. */
export const styleIndex = (style: CellStyle): number => names.indexOf(style);

const font = (size: number, { bold = false, colour = '000000' } = {}): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const fonts = [
  font(11),
  font(16, { bold: true }),
  font(10, { colour: '595959' }),
  font(11, { bold: true }),
  font(11, { colour: 'B00020' }),
];

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
// The first two fills are Excel's own.
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('EAF1F8'),
  solid('FFF2B3'),
];

const sides = ['left', 'right', 'top', 'bottom'];
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${sides.map((side) => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`).join('')}<diagonal/></border>`,
];

const formats = names.map((name) => {
  const { font, fill, border, horizontal, wrap } = looks[name];
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`;
});

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
