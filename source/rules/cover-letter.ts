import { around } from './inText.ts';
import { type InParagraph, paragraphRule } from './paragraphRule.ts';
import type { Rule } from './rule.ts';

/** Words by which a report is handed to a superior. */
const handedIn =
  /(?:报来|报上|呈上|上报|呈报|随文报送)[，,]?(?:如无不妥)?[，,]?(?:请|敬请|恳请)(?:予)?(?:审[示阅核批定]|查收|批示|指正)|妥否[，,]?请(?:审示|批示|指示)|如有不(?:妥|当)(?:之处)?[，,]?(?:敬|恳)?请(?:领导|上级)?(?:予以)?(?:批评)?指正/;
/** The number of a document, alone on its line. */
const documentNumber = /^[\u4e00-\u9fff]{1,12}[〔［[﹝（(]20\d{2}[〕］\]﹞）)]第?\d{1,4}号$/;
/** An addressee or a number stands alone on its line. */
const longestLine = 60;
const addressee = /^[\u4e00-\u9fff、（）]{1,40}(?:政府|办公室|办公厅|局|厅|委|委员会|科|单位|部门)[：:]$/;

function lettersWords(paragraph: string): InParagraph[] {
  const said = handedIn.exec(paragraph);
  if (said) {
    const [start, end] = [said.index, said.index + said[0].length];
    return [
      {
        start,
        end,
        message: `${around(paragraph, start, end)}是报送公文里的话，公布的报告里请删去。`,
        actual: said[0],
      },
    ];
  }
  const line = paragraph.replace(/\s/g, '');
  const what = documentNumber.test(line) ? '发文字号' : addressee.test(line) ? '主送机关' : undefined;
  if (!what) return [];
  return [
    { start: 0, end: paragraph.length, message: `“${line}”是报送公文的${what}，公布的报告里请删去。`, actual: line },
  ];
}

/** The report is published without the letter that it was handed in with: no 现将…报来，请审示, no addressee, no number above it. */
const inParagraphs = paragraphRule({
  id: 'cover-letter',
  title: '公布的报告里没有报送公文的话（主送机关、发文字号、“现将…报来，请审示”）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告格式：标题之下即正文；各地考核',
  failing: { texts: { preamble: '县政府办公室：\n现将我镇2024年政府信息公开工作年度报告报来，请审示。' } },
  passing: { texts: { preamble: '现公布我镇2024年政府信息公开工作年度报告。' } },
  places: ['preamble', 'overview.whole', 'overview.proactiveDisclosure', 'other'],
  may: (paragraph) => paragraph.length < longestLine || /请|妥否/.test(paragraph),
  find: lettersWords,
});

/** One letter is one fault, said where it shows first. */
export const coverLetter: Rule = {
  ...inParagraphs,
  check: (report, context) => inParagraphs.check(report, context).slice(0, 1),
};
