import { type PlacedSentence, quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

interface Citation {
  readonly words: RegExp;
  /** What is wrong with a match, or undefined where it is right. */
  fault(match: RegExpExecArray, year: number): { readonly expected: string; readonly says: string } | undefined;
  /** Beside these words it is named for nothing more than completeness: a hint. */
  readonly besides?: RegExp;
}

/** The numbers of the State Council office's yearly points of work on openness, as far as it gave them out. */
const yearlyPoints: Readonly<Record<string, number>> = { 2017: 24, 2018: 23, 2019: 14, 2020: 17, 2021: 12, 2022: 8 };

/** The article on what the report holds and when it is published. */
const reportArticle = /^(?:四十九|五十|49|50)$/;

const feeMeasures = '政府信息公开信息处理费管理办法';

const citations: readonly Citation[] = [
  {
    // Only the number right behind the Regulation's own name: a province's rules have numbers of their own.
    words:
      /(?<!省|市|区)《(?:中华人民共和国)?(?:政府信息公开)?条例》?[^（《》。；]{0,4}（(?:(?:中华人民共和国)?国务院令?|国令)[〔[]?第?(\d{1,4})号[^（）]*/g,
    fault: ([whole, number]) =>
      number === '711' || whole.includes('711')
        ? undefined
        : { expected: '国务院令第711号', says: '现行条例是国务院令第711号' },
  },
  {
    words: /《中华人民共和国(?:(?:政务信息|信息|政务|政府信息公开工作)(?:公开)?条例|政府信息公开(?:办法|法|规定))》/g,
    fault: () => ({
      expected: '《中华人民共和国政府信息公开条例》',
      says: '条例的名称是《中华人民共和国政府信息公开条例》',
    }),
  },
  {
    words: /(?<![省市区])(?:国务院令?|国令)第?(\d{1,4})号(?:公布的)?《(?:中华人民共和国)?(?:政府信息公开)?条例》/g,
    fault: ([, number]) =>
      number === '711' ? undefined : { expected: '国务院令第711号', says: '现行条例是国务院令第711号' },
  },
  {
    words: /条例》?[^。；《]{0,6}（[^（）]*(主席令)[^（）]*）/g,
    fault: () => ({ expected: '国务院令第711号', says: '条例由国务院令公布，是国务院令第711号' }),
  },
  {
    words: /国?办?公开办函?[〔[［【（]?(20\d{2})[〕\]］】）]?第?(\d{1,3})(?:号|(?=文件))/g,
    fault: ([whole, issued, number], year) => {
      // The office has written much else: 〔2019〕61号 is about platforms, 〔2016〕201号 about lawsuits.
      if (issued !== '2021' && number !== '30' && !(issued === '2019' && number === '60')) return undefined;
      if (issued === '2021' && number === '30' && year >= 2021 && !/^国办公开办函.*号$/.test(whole))
        return { expected: '国办公开办函〔2021〕30号', says: `报告格式的文号是国办公开办函〔2021〕30号，不是${whole}` };
      if (issued === '2021' && number === '30') {
        return year >= 2021
          ? undefined
          : { expected: '国办公开办函〔2019〕60号', says: '这一年度适用的格式是国办公开办函〔2019〕60号' };
      }
      if (year < 2021 && issued === '2019' && number === '60') return undefined;
      return year >= 2021
        ? { expected: '国办公开办函〔2021〕30号', says: '2021 年度起的格式是国办公开办函〔2021〕30号' }
        : undefined;
    },
  },
  {
    // 国办发〔2021〕30号: the number of the format behind another office's word.
    words: /国办([\u4e00-\u9fff]{0,5})[〔（](2021|2019)[〕）]第?(30|60)号/g,
    fault: ([whole, office, issued, number], year) =>
      office === '公开办函' || `${issued}${number}` !== (year >= 2021 ? '202130' : '201960')
        ? undefined
        : {
            expected: `国办公开办函〔${issued}〕${number}号`,
            says: `报告格式的文号是国办公开办函〔${issued}〕${number}号，不是${whole}`,
          },
  },
  {
    // A notice of one's own city may bear the same title; that of the State Council's office stands behind its name or alone.
    words:
      /(?:国务院[^《》〈〉。；]{0,30}[《〈]?|(?<!办公室|办公厅|政府)[《〈])关于政府信息公开(?:工作)?年度报告有关事项的通知[》〉]?(?:（[^）]{0,24}）)?/g,
    fault: ([whole], year) =>
      year >= 2021 && !/2019/.test(whole)
        ? {
            expected: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
            says: '“有关事项的通知”是 2019 年的旧文件，2021 年度起依据的是“关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知”',
          }
        : undefined,
    besides: /印发[《〈]?中华人民共和国政府信息公开工作年度报告格式/,
  },
  {
    words:
      /(?:国务院办公厅关于印发|国务院办公厅[^，。；《》]{0,6}《)(20\d{2})年政务公开工作要点(?:的通知)?[》〉]（国办发[〔[（](20\d{2})[〕\]）](\d{1,3})号/g,
    fault: ([, year = '', issued, number]) => {
      const right = yearlyPoints[year];
      return right === undefined || (issued === year && Number(number) === right)
        ? undefined
        : {
            expected: `国办发〔${year}〕${right}号`,
            says: `${year} 年政务公开工作要点的文号是国办发〔${year}〕${right}号`,
          };
    },
  },
  {
    words: /政府信息公开工作年度报告格式(?:的通知)?（试行）/g,
    fault: (_, year) =>
      year >= 2021
        ? {
            expected: '《中华人民共和国政府信息公开工作年度报告格式》',
            says: '“格式（试行）”是 2019 年的旧格式，2021 年度起的格式没有“试行”',
          }
        : undefined,
  },
  {
    words:
      /条例》(?:（[^（）]*）)?第([一二三四五六七八九十\d]{1,4})条(?:[^，。；]{0,4}(?:规定|要求)|，)?[^。；]{0,12}?(?:(?:编制|发布|公布|形成|撰写)[^。；]{0,12}(?:年度|本)报告|现(?:将|公布|发布|公开)[^。；]{0,24}(?:年度报告|情况报告|报告如下|公布如下))/g,
    fault: ([, article = '']) =>
      reportArticle.test(article)
        ? undefined
        : { expected: '第四十九条、第五十条', says: '年度报告的依据是《条例》第四十九条、第五十条' },
  },
  {
    // The day from which the Regulation has been in force as it stands.
    words:
      /(?<!省|市|区)《(?:中华人民共和国)?政府信息公开条例》[^。；《》]{0,24}?(20\d{2}年\d{1,2}月\d{1,2}日)起(?:正式)?(?:施行|实施)/g,
    fault: ([, day]) =>
      day === '2019年5月15日' ? undefined : { expected: '2019年5月15日', says: '修订后的条例自 2019年5月15日起施行' },
  },
  {
    words:
      /审理政府信息公开行政案件若干问题的规定》?[^。；《》]{0,2}（?法释[〔[［【（](20\d{2})[〕\]］】）]第?(\d{1,3})号/g,
    fault: ([, issued, number]) =>
      issued === '2011' && number === '17'
        ? undefined
        : { expected: '法释〔2011〕17号', says: '这一规定的文号是法释〔2011〕17号' },
  },
  {
    words:
      /国办(?:函|[\u4e00-\u9fff]{1,3}(?=[〔[［【（]20(?:20|21|19)[〕\]］】）]109号))[〔[［【（](20\d{2})[〕\]］】）](\d{1,3})号/g,
    fault: ([whole, issued, number]) =>
      whole.startsWith('国办函') && issued === '2020' && number === '109'
        ? undefined
        : { expected: '国办函〔2020〕109号', says: `${feeMeasures}的文号是国办函〔2020〕109号，不是${whole}` },
  },
  {
    // A place may have rules of its own that are called so, with its name before it.
    words: /《政务信息(?:公开)?条例》/g,
    fault: () => ({
      expected: '《政府信息公开条例》',
      says: '条例的名称是《政府信息公开条例》',
    }),
  },
  {
    words: /[《〈]([^《》〈〉]{0,12}政府)(?:公开|信息|信息公开工作)条例[》〉]/g,
    fault: ([, maker = '']) => ({
      expected: `《${maker}信息公开条例》`,
      says: '条例的名称缺字，应为“政府信息公开条例”或者“政务公开条例”',
    }),
  },
  {
    words: /《([^《》]*处理费[^《》]*(?:办法|规定))》/g,
    fault: ([, name = '']) =>
      name.replace(/[〈〉<>]/g, '').includes(feeMeasures) || /实施|细则|省|市|自治区/.test(name)
        ? undefined
        : { expected: `《${feeMeasures}》`, says: `名称应为《${feeMeasures}》` },
  },
];

/** 替代此前使用的国办公开办函〔2019〕60号: named as the one that is no longer used. */
const replaced = /(?:替代|代替|取代|废止|不再(?:使用|执行|沿用)|原来?的?|此前)[^，。；]{0,10}$/;

function wrongIn(placed: PlacedSentence, { year }: { readonly year: number }): InSentence[] {
  const { text } = placed.compact;
  if (!/条例|国办|年度报告|处理费|法释|政府信息公开(?:办法|法|规定)》/.test(text)) return [];
  const wrong = citations.flatMap((citation) =>
    [...text.matchAll(citation.words)].flatMap((match): InSentence[] => {
      // 国办函 carries many things; only a sentence about the fee cites the measures.
      if (/^国办(?!公开办函|函|.*109号)/.test(match[0]) && !/年度报告|年报|格式|编制/.test(text)) return [];
      if (/^国办函|^国办.*109号/.test(match[0]) && !/处理费/.test(text)) return [];
      if (replaced.test(text.slice(0, match.index))) return [];
      const fault = citation.fault(match, year);
      if (!fault) return [];
      const end = match.index + match[0].length;
      return [
        {
          ...(citation.besides?.test(text) ? { severity: 'hint' as const } : {}),
          message: `${quoted(placed, match.index, end)}引用的文件不对：${fault.says}。`,
          expected: fault.expected,
          actual: match[0],
          start: match.index,
          end,
        },
      ];
    }),
  );
  // What two patterns find wrong with one name is one fault.
  return wrong.filter(
    ({ start, end }, at) => !wrong.slice(0, at).some((before) => before.start < end && start < before.end),
  );
}

/** The Regulation, the format and the fee measures are cited by their right numbers and names. */
export const citation = textRule({
  id: 'citation',
  title: '引用的条例、报告格式、信息处理费办法，名称和文号正确、现行有效',
  severities: ['warning', 'hint'],
  basis: '国务院令第711号；国办公开办函〔2021〕30号（代替〔2019〕60号）；国办函〔2020〕109号',
  failing: { texts: { preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制本报告。' } },
  passing: {
    texts: {
      preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号编制本报告。',
    },
  },
  given: ({ year }) => ({ year }),
  needs: '条办报费释法规',
  find: wrongIn,
});
