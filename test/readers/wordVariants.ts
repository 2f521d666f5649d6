/** Documents as Word, WPS and systems that write such files make them. */
import { type Variant, variant } from './variants.ts';

type Change = (xml: string) => string;
const word = (name: string, change: Change): Variant => ({
  ...variant(`docx: ${name}`, (d) => void d.finish.push({ format: 'docx', change })),
  formats: ['docx'],
});
/** The runs of figures alone. */
const figures =
  (change: (text: string, run: string) => string): Change =>
  (xml) =>
    xml.replace(/<w:r><w:t xml:space="preserve">([\d.]+)<\/w:t><\/w:r>/g, (run, text: string) => change(text, run));
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const tables =
  (change: Change): Change =>
  (xml) =>
    xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, change);
const changed = 'w:id="1" w:author="乙" w:date="2026-01-01T00:00:00Z"';
const box = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const wordVariants: readonly Variant[] = [
  word(
    'figures in two runs',
    figures((text) => run(text.slice(0, 1)) + run(text.slice(1))),
  ),
  word(
    'marks of proofing inside figures',
    figures((text) => `${run(text.slice(0, 1))}<w:proofErr w:type="spellStart"/>${run(text.slice(1))}`),
  ),
  word(
    'figures inserted by a change',
    figures((_, own) => `<w:ins ${changed}>${own}</w:ins>`),
  ),
  word(
    'old figures deleted by a change',
    figures(
      (_, own) => `<w:del ${changed}><w:r><w:delText>77</w:delText></w:r></w:del><w:ins ${changed}>${own}</w:ins>`,
    ),
  ),
  word(
    'figures moved by a change',
    figures((_, own) => `<w:moveFrom ${changed}>${run('66')}</w:moveFrom><w:moveTo ${changed}>${own}</w:moveTo>`),
  ),
  word(
    'old figures crossed out',
    figures((_, own) => run('9', '<w:strike/>') + own),
  ),
  word(
    'old figures crossed out twice',
    figures((_, own) => own + run('8', '<w:dstrike/>')),
  ),
  word(
    'hidden figures',
    figures((_, own) => run('5', '<w:vanish/>') + own),
  ),
  word(
    'raised numbers of notes',
    figures((_, own) => own + run('1', '<w:vertAlign w:val="superscript"/>')),
  ),
  word(
    'references of footnotes',
    figures((_, own) => `${own}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  ),
  word(
    'comments around figures',
    figures(
      (_, own) =>
        `<w:commentRangeStart w:id="0"/>${own}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
  ),
  word(
    'bookmarks around figures',
    figures((_, own) => `<w:bookmarkStart w:id="0" w:name="a"/>${own}<w:bookmarkEnd w:id="0"/>`),
  ),
  word(
    'content controls in cells',
    figures((_, own) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${own}</w:sdtContent></w:sdt>`),
  ),
  word(
    'content controls around cells',
    tables((xml) =>
      xml.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>`),
    ),
  ),
  word(
    'content controls around rows',
    tables((xml) => xml.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`)),
  ),
  word(
    'content controls around tables',
    tables((xml) => `<w:sdt><w:sdtPr><w:alias w:val="表"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`),
  ),
  word('a content control around everything', (xml) => `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`),
  word(
    'fields: sums',
    figures((_, own) => field(' =SUM(LEFT) ', own)),
  ),
  word(
    'fields: simple',
    figures((_, own) => `<w:fldSimple w:instr=" DOCPROPERTY x ">${own}</w:fldSimple>`),
  ),
  word(
    'fields: to fill in',
    figures((_, own) => field(' FORMTEXT ', own)),
  ),
  word(
    'links around figures',
    figures((_, own) => `<w:hyperlink w:anchor="a">${own}</w:hyperlink>`),
  ),
  word(
    'smart tags',
    figures((_, own) => `<w:smartTag w:uri="x" w:element="chmetcnv">${own}</w:smartTag>`),
  ),
  word(
    'tabs and breaks around figures',
    figures((_, own) => `<w:r><w:tab/></w:r>${own}<w:r><w:br/></w:r>`),
  ),
  word(
    'blank paragraphs in cells',
    tables((xml) => xml.replace(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)/gs, '<w:tc>$1<w:p/>')),
  ),
  word('the title in a box', (xml) => xml.replace(/^<w:p>.*?<\/w:p>/s, (title) => box(title))),
  word(
    'a table in a box',
    tables((xml) => box(xml)),
  ),
  word(
    'a table in a cell',
    tables((xml) => `<w:tbl><w:tr><w:tc><w:tcPr/>${xml}<w:p/></w:tc></w:tr></w:tbl>`),
  ),
  word('everything in a cell', (xml) => `<w:tbl><w:tr><w:tc><w:tcPr/>${xml}</w:tc></w:tr></w:tbl>`),
  word(
    'heads that repeat',
    tables((xml) => xml.replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>')),
  ),
  word(
    'rows deleted by a change',
    tables((xml) =>
      xml.replace(/(<w:tr>)((?:(?!<\/w:tr>).)*规章.*?<\/w:tr>)/s, `<w:tr><w:trPr><w:del ${changed}/></w:trPr>$2$1$2`),
    ),
  ),
  word(
    'cells merged on without a beginning',
    tables((xml) => xml.replace(/<w:vMerge w:val="restart"\/>/, '')),
  ),
  word(
    'heights of merged cells said',
    tables((xml) => xml.replaceAll('<w:vMerge/>', '<w:vMerge w:val="continue"/>')),
  ),
  word(
    'words in merged cells below',
    tables((xml) =>
      xml.replace(
        /(<w:vMerge\/><\/w:tcPr><w:p><w:pPr><\/w:pPr>)<w:r><w:t xml:space="preserve"><\/w:t><\/w:r>/g,
        `$1${run('（续）')}`,
      ),
    ),
  ),
  word(
    'spans left out where they are 1',
    tables((xml) => xml.replaceAll('<w:gridSpan w:val="1"/>', '')),
  ),
  word(
    'letters turned in cells',
    tables((xml) => xml.replaceAll('<w:tcPr>', '<w:tcPr><w:textDirection w:val="tbRlV"/>')),
  ),
  word('phonetic guides in labels', (xml) =>
    xml.replaceAll(
      run('规章'),
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('gui')}</w:rt><w:rubyBase>${run('规')}</w:rubyBase></w:ruby></w:r>${run('章')}`,
    ),
  ),
  word('page breaks inside', (xml) =>
    xml.replaceAll(
      '<w:p><w:pPr></w:pPr>',
      '<w:p><w:pPr></w:pPr><w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r>',
    ),
  ),
  word('old pictures between', (xml) =>
    xml.replace(
      /<w:tbl>/g,
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict></w:r></w:p><w:tbl>',
    ),
  ),
  word(
    'formulas of mathematics',
    figures(
      (text) =>
        `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
    ),
  ),
];
