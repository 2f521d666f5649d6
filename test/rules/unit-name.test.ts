import { describe, expect, it } from 'vitest';
import { type TextId, withText } from '../../source/report/places.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

// The sample is 青川市自然资源局.
onSentences('自称', {
  rule: 'unit-name',
  raises: [
    '我镇严格落实审核制度。',
    '本镇公开信息86条。',
    '2025年，我委公开信息86条。',
    '我厅高度重视政府信息公开。',
    '我街道按季度检查。',
    '我乡未收到申请。',
    '公开信息86条，我局网站和我镇专栏同步发布。',
  ],
  silent: [
    '我局严格落实审核制度。',
    '我单位、本机关、本单位均已落实。',
    '我市营商环境不断优化。',
    '我局局党委专题研究。',
    '本部门预算已公开。',
    '指导各镇、街道公开。',
    '本地居民可到窗口查阅。',
  ],
});

onSentences('引言里的名称', {
  rule: 'unit-name',
  place: 'preamble',
  raises: [
    '本报告由江州市生态环境局编制。',
    '如有疑问，请与白马县水利局联系（电话：0512-55501234）。',
    '现将丰和县教育局2025年政府信息公开工作情况报告如下。',
    '由云溪县柳林镇人民政府根据《条例》编制。',
    '本报告由石桥区司法局按照统一格式编制。',
  ],
  silent: [
    '本报告由青川市自然资源局编制。',
    '如有疑问，请与青川市自然资源局办公室联系。',
    '本报告由我局办公室编制。',
    '本报告由青川自然资源局根据《条例》编制。',
    '根据《中华人民共和国政府信息公开条例》编制。',
  ],
});

onSentences('镇', {
  rule: 'unit-name',
  report: withoutTexts(zeroReport()),
  raises: ['我局严格落实制度。', '我街道公开信息86条。'],
  silent: ['我镇严格落实制度。', '我县统一部署，我镇落实。', '镇政府公开信息86条。'],
});

it('says the same wrong self once for each text', () => {
  const report = withText(withoutTexts(), 'problems', '我镇重视。我镇落实。我镇改进。');
  expect(findingsOf('unit-name', report)).toHaveLength(1);
});

describe("another unit's name", () => {
  const said = (unit: string, sentence: string) =>
    findingsOf('unit-name', withText({ ...withoutTexts(), unit }, 'overview.management', sentence)).map(
      ({ actual }) => actual,
    );
  it.each([
    ['云溪县石桥镇人民政府', '柳林镇人民政府严格落实审核制度。', '柳林镇人民政府'],
    ['青川市', '2025年，白沙市深入推进政务公开。', '白沙市'],
    ['青川市自然资源局', '云溪县水利局认真落实条例要求。', '云溪县水利局'],
    ['云溪县石桥镇人民政府', '如有疑问，请与白沙旗政务服务局办公室联系。', '白沙旗政务服务局'],
    ['青川市石桥街道办事处', '审核完成后，柳林街道未收到投诉。', '柳林街道'],
    ['云溪县林业和草原局', '2025年，云溪县民政局深入推进政务公开。', '云溪县民政局'],
    ['云溪县林业和草原局', '2025年，云溪县草林局深入推进政务公开。', '云溪县草林局'],
    ['青川市河口区教育局', '2025年，区卫健局共收到政府信息公开申请7件。', '区卫健局'],
    ['云溪县审计局', '县财政局未收到依申请公开事项。', '县财政局'],
    ['云溪县石桥镇人民政府', '2025年，白沙镇紧紧围绕重点工作公开信息。', '白沙镇'],
    // Of the same rank or below it, and no government that it may lie under.
    ['柳河县水利局', '本报告的电子版可从白石县人民政府门户网站下载。', '白石县人民政府'],
    ['青川市水利局', '本报告的电子版可从安丰区民政局门户网站下载。', '安丰区民政局'],
    ['柳河县水利局', '现将云溪市水利局2025年政府信息公开年度报告公布如下。', '云溪市水利局'],
    ['青川市水利局', '2025年，安丰区水利局坚持便民原则。', '安丰区水利局'],
  ])('stands in the report of %s: %s', (unit, sentence, name) => {
    expect(said(unit, sentence)).toEqual([name]);
  });

  it.each([
    ['云溪县石桥镇人民政府', '石桥镇人民政府严格落实审核制度。'],
    ['云溪县石桥镇人民政府', '各乡镇积极配合，全县深入推进政务公开。'],
    ['青川市', '青川市人民政府深入推进政务公开，各县区认真落实。'],
    ['青川市人民政府', '市教育局严格落实审核制度，云溪县水利局公开信息12条。'],
    ['青川市自然资源局', '在市委坚强领导下，青川市自然资源局认真落实条例要求。'],
    ['青川市自然资源局', '社区积极张贴，园区持续更新。'],
    ['云溪县石桥镇人民政府', '转发白沙镇人民政府的经验材料3篇。'],
    // Nobody says in which city or province a unit lies.
    ['青川市水利局', '本报告的电子版可从江东省人民政府门户网站下载。'],
    ['柳河县水利局', '本报告的电子版可从云溪市人民政府门户网站下载。'],
    ['柳林镇人民政府', '本报告的电子版可在云溪县人民政府网站查阅。'],
    ['青川市水利局', '本报告的电子版可从自治区人民政府门户网站下载。'],
    ['青川市水利局', '2025年，江东省水利厅大力推进灌区信息公开，我局积极落实。'],
    ['青川市市场监督管理局', '2025年，国家市场监督管理总局全面推行信用信息公示。'],
    ['云溪市人民政府', '2025年，柳河县人民政府坚持便民原则，经验在全市推广。'],
    // 经开区 has no name of its own.
    ['云溪经济技术开发区管理委员会', '2025年，经开区管委会坚持以公开促落实。'],
    // A short name takes characters of the whole one.
    ['云溪县林业和草原局', '2025年，云溪县林草局深入推进政务公开。'],
    ['青川市人力资源和社会保障局', '2025年，青川市人社局认真落实条例要求。'],
    ['青川市文化广电和旅游局', '2025年，青川市文旅局累计公开信息42条。'],
    ['青川市工业和信息化局', '审核完成后，青川市工信局未收到投诉。'],
    ['云溪县住房和城乡建设局', '2025年，云溪县住建局主动公开信息42条。'],
    ['云溪县住建局', '2025年，云溪县住房和城乡建设局主动公开信息42条。'],
    ['青川市河口区卫生健康局', '2025年，区卫健局共收到政府信息公开申请7件。'],
    ['青川市河口区人民政府', '2025年，区卫健局共收到政府信息公开申请7件。'],
    ['青川市河口区审计局', '区财政局公开预算信息2条，各县局未收到申请。'],
    ['云溪县石桥镇人民政府', '2025年，全镇紧紧围绕重点工作公开信息。'],
    // Media and platforms are nobody's own name.
    ['青川市水利局', '本报告的电子版可从信用中国网站、人民网和青川市政务服务中心下载。'],
  ])('does not in the report of %s: %s', (unit, sentence) => {
    expect(said(unit, sentence)).toEqual([]);
  });
});

onSentences('向谁联系', {
  rule: 'unit-name',
  place: 'preamble',
  raises: [
    '请联系河口镇人民政府党政办公室（电话：0755-69123450）。',
    '如有疑问，请向河口镇党政办公室咨询。',
    '联系单位：河口镇人民政府办公室。',
  ],
  silent: [
    '请联系市政务公开办公室（电话：0755-69123450）。',
    '请联系青川市自然资源局办公室（电话：0755-69123450）。',
    '如有疑问，请与局办公室联系。',
    '请联系我局办公室。',
  ],
});

describe('whose words these are', () => {
  const said = (unit: string, sentence: string, place: TextId = 'overview.management') =>
    findingsOf('unit-name', withText({ ...withoutTexts(), unit }, place, sentence)).map(({ actual }) => actual);

  it.each([
    ['某省自然资源厅', '我局严格落实审核制度。', '我局'],
    ['云溪县水利局', '在白石县委、县政府的领导下开展工作。', '白石县委'],
  ])('are not those of %s: %s', (unit, sentence, actual) => {
    expect(said(unit, sentence)).toEqual([actual]);
  });

  it.each([
    ['云溪县柳林镇人民政府', '打破自我局限，主动接受监督。'],
    ['云溪县安宁街道办事处', '我委严格落实审核制度。'],
    ['云溪县水利局', '在青川市委、市政府的领导下开展工作。'],
  ])('are those of %s: %s', (unit, sentence) => {
    expect(said(unit, sentence)).toEqual([]);
  });

  it('are of one office, whether the province stands before the city or not', () => {
    expect(said('广西青川市水利局', '如有疑问，请与青川市水利局联系。', 'preamble')).toEqual([]);
  });

  it.each([
    '本报告由青川市政务公开办公室编制。',
    '如对本报告有疑问，请与青川市政务公开办公室联系（电话：0512-55501234）。',
  ])('may be of the office that guides those below it: %s', (sentence) => {
    expect(said('云溪县水利局', sentence, 'preamble')).toEqual([]);
    expect(said('白沙市水利局', sentence, 'preamble')).toEqual(['青川市政务公开办公室']);
  });
});
