/** Ways to hide a digit or to set it beside a figure that pages and offices have, beyond what other files of variants have. */
import { type Variant, variant } from './variants.ts';

type Change = (text: string) => string;

/** A page whose figures are changed. */
const page = (name: string, change: Change): Variant => ({
  ...variant(
    `faint: ${name}`,
    (d) =>
      void d.finish.push({
        format: 'html',
        change: (html) =>
          html.replace(/(<td[^>]*>)([\d.]+)(<\/td>)/g, (_, open: string, text: string, close: string) =>
            [open, change(text), close].join(''),
          ),
      }),
  ),
  formats: ['html'],
});
const whole = (name: string, change: Change): Variant => ({
  ...variant(`faint: ${name}`, (d) => void d.finish.push({ format: 'html', change })),
  formats: ['html'],
});
/** A document of Word whose runs with figures are changed. */
const word = (name: string, change: (text: string, own: string) => string): Variant => ({
  ...variant(
    `faint in Word: ${name}`,
    (d) =>
      void d.finish.push({
        format: 'docx',
        change: (xml) =>
          xml.replace(/<w:r><w:t xml:space="preserve">([\d.]+)<\/w:t><\/w:r>/g, (own, text: string) =>
            change(text, own),
          ),
      }),
  ),
  formats: ['docx'],
});
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const behind =
  (style: string): Change =>
  (text) =>
    `${text}<span style="${style}">9</span>`;
const table = /<table border=1>[\s\S]*?<\/table>/g;

export const faintVariants: readonly Variant[] = [
  page('opacity next to nothing', behind('opacity:.01')),
  page('opacity in parts of a hundred', behind('opacity:2%')),
  page('white by lightness', behind('color:hsl(0,0%,100%)')),
  page('white without commas', behind('color:rgb(255 255 255)')),
  page('clear without commas', behind('color:rgb(0 0 0 / 0)')),
  page('letters filled with nothing', behind('-webkit-text-fill-color:transparent')),
  page('a filter', behind('filter:opacity(0)')),
  page('content that is not drawn', behind('content-visibility:hidden')),
  page('no zoom', behind('zoom:0')),
  page('small by .6em', behind('font-size:.6em')),
  page('far left by a margin', (text) => `<span style="margin-left:-9999px">9</span>${text}`),
  page('another year in grey behind', (text) => `${text}<span style="color:#bbb">77</span>`),
  page('another year in silver behind, with a space', (text) => `${text} <font color="silver">77</font>`),
  page('all figures in grey', (text) => `<span style="color:#999">${text}</span>`),
  page('the smallest font', (text) => `${text}<font size=1>9</font>`),
  page('digits below the line', (text) => `${text}₃`),
  page('numbers in circles above twenty', (text) => `${text}㉑`),
  page('numbers in circles above thirty-five', (text) => `㊱${text}`),
  page('zeros that a page sorts by', (text) => `${text.startsWith('0') ? '' : '0'}${text}`),
  page('bold digits of mathematics', (text) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
  ),
  page('narrow spaces for thousands', (text) => text.replace(/^(\d)(\d{3})(?=\.|$)/, '$1&#8239;$2')),
  page('an element for each digit', (text) => text.replace(/./g, '<i class="digit">$&</i>')),
  page('mathematics', (text) => `<math><mn>${text}</mn></math>`),
  page('a list without a choice', (text) => `<select><option>${text}</option><option>9</option></select>`),
  page('boxes that are ticked', (text) => `<input type=checkbox value=9 checked>${text}`),
  page('what it is, for a pointer', (text) => `<abbr title="上年 9 件">${text}</abbr>`),
  page('last year for a pointer', (text) => `${text}<span class="tip" style="display:none">上年 9</span>`),
  whole('copies for browsers without scripts', (html) => html.replace(table, '$&<noscript>$&</noscript>')),
  whole('a hidden cell behind each', (html) =>
    html.replace(/<td[^>]*>[\d.]+<\/td>/g, '$&<td style="display:none">9</td>'),
  ),
  whole('a figure that reaches over two rows at its end', (html) =>
    html.replace(/<td>(\d+)<\/td>\n<\/tr>/g, '<td rowspan=1>$1</td>\n</tr>'),
  ),
  whole('another report in a frame', (html) =>
    html.replace('<body>', '<body><iframe src="a.html">青川市自然资源局2024年政府信息公开工作年度报告</iframe>'),
  ),
  word(
    'in the colour of its ground',
    (_, own) => own + run('9', '<w:color w:val="D9D9D9"/><w:shd w:val="clear" w:fill="d9d9d9"/>'),
  ),
  word('another year in grey', (_, own) => own + run('77', '<w:color w:val="BFBFBF"/>')),
  word('white by the theme', (_, own) => own + run('9', '<w:color w:val="FFFFFF" w:themeColor="background1"/>')),
  word('letters of one point', (_, own) => run('9', '<w:sz w:val="2"/>') + own),
  word(
    'a choice in a run',
    (text) =>
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:t>${text}</w:t></mc:Choice><mc:Fallback><w:t>${text}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  word('soft hyphens', (text) => `<w:r><w:t>${text.slice(0, 2)}</w:t><w:softHyphen/><w:t>${text.slice(2)}</w:t></w:r>`),
  word('elements of one’s own', (_, own) => `<w:customXml w:element="n">${own}</w:customXml>`),
  word('a field in a field', (_, own) => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark('begin')}<w:r><w:instrText>=A1</w:instrText></w:r>${mark('separate')}${run('77')}${mark('end')}`;
    return `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${mark('separate')}${own}${mark('end')}`;
  }),
  word('each digit in full width in a run', (text) =>
    text.replace(/./g, (character) =>
      run(character === '.' ? character : String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
    ),
  ),
  word('text as it is', (text) => `<w:r><w:t><![CDATA[${text}]]></w:t></w:r>`),
];
