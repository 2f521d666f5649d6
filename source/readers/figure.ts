/** What a cell says: a figure, a blank, or something that is neither. */

export interface ReadFigure {
  /** Digits (with sign and decimals), or null where there is no figure to be had. */
  readonly digits: string | null;
  /** Why it is null, or what is doubtful about the digits: a Chinese sentence without its full stop. */
  readonly note?: string;
}

const units = '(?:件次|件|条|宗|起|份|个|项|次|万元|元)';
const plain = /^[+-]?\d+(?:\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;
const annotated = new RegExp(`^([+-]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)${units}?\\((.*)\\)$`);
const withUnit = new RegExp(`^([+-]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)(${units})$`);
/** The number of a note beside a figure: NFKC would make digits of it. */
const footnote =
  /[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u24ff\u2776-\u2793*＊※★▲△†‡]+|[[［【〔]注?\s*\d{0,2}[\]］】〕]|[(（]注\s*\d{0,2}[)）]|注\d?$/g;
const nothing = /^(?:[-—–−―/\\]+|无|不涉及|未涉及|空|null|[o○〇零])$/i;

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
const withoutCommas = (text: string): string => text.replace(/[,，]/g, '').replace(/^\+/, '');

/**
 * The figure in a cell's text. Blanks, dashes and 无 are null with a reason, never 0; units, annotations and digits
 * that stand apart are read with a note. `unit` is 万元 where the column counts so.
 */
export function parseFigure(text: string, tenThousands = false): ReadFigure {
  const marked = text.replace(footnote, '');
  if (marked !== text && /\p{Nd}/u.test(marked)) {
    const { digits } = parseFigure(marked, tenThousands);
    return { digits, note: `表格中写的是“${shown(text.trim())}”，按注号前后的数读入` };
  }
  const half = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^[−–]/, '-')
    .trim();
  const tight = half.replace(/\s+/g, '');
  if (tight === '') return { digits: null, note: '表格中是空白' };
  if (nothing.test(tight)) return { digits: null, note: `表格中写的是“${shown(text.trim())}”，没有数` };
  const decreased = /^减(?:少)?(\d+)$/.exec(tight);
  if (decreased) return { digits: `-${decreased[1]}`, note: `表格中写的是“${shown(half)}”` };
  const apart = /\d\s+\d/.test(half);
  const doubt = apart ? `表格中写的是“${shown(half)}”，数字之间有空格，按 ${withoutCommas(tight)} 读入` : undefined;
  if (plain.test(tight) || grouped.test(tight)) {
    const digits = withoutCommas(tight).replace(/^(-?)0+(?=\d)/, '$1');
    return doubt ? { digits, note: doubt } : { digits };
  }
  const unit = withUnit.exec(tight);
  if (unit) {
    if (tenThousands && unit[2] !== '万元') {
      return { digits: null, note: `表格中写的是“${shown(half)}”，单位不是万元，没有读入` };
    }
    if (!tenThousands && unit[2] === '万元') return { digits: null, note: `表格中写的是“${shown(half)}”，不是件数` };
    return { digits: withoutCommas(unit[1]!), note: `表格中写的是“${shown(half)}”，数字后有单位` };
  }
  const annotation = annotated.exec(tight);
  if (annotation)
    return { digits: withoutCommas(annotation[1]!), note: `表格中写的是“${shown(half)}”，只读了括号前的数` };
  return { digits: null, note: `表格中写的是“${shown(half)}”，不是数` };
}

/** True for a text that may stand in a figure's cell: a number in any dress, or what stands for none. Blanks are not. */
export function looksLikeFigure(text: string): boolean {
  const tight = text.replace(footnote, '').normalize('NFKC').replace(/\s+/g, '');
  return (
    tight !== '' &&
    (nothing.test(tight) ||
      /^[+-]?\d+(?:[,，.]\d+)*(?:$|[件条宗起份个项次万元人篇(%/*-])/.test(tight) ||
      /^减\d+$/.test(tight))
  );
}
