/** What a sentence says behind a number of all that it counted: 收到11件，均已答复; 5件，均予以公开. Language only. */
import type { OutcomeSubject } from '../../lexicon/requests.ts';
import type { Mention, Subject } from './claim.ts';

/** Whose number all of them are: those that came in. */
const ofAll: ReadonlySet<Subject> = new Set(['received', 'receivedFromPersons', 'dealtWith', 'toDo', 'incoming']);

const all = '(?:均|全部|都|全都|皆|悉数|一律)';
const manner =
  '(?:已经?|依法|依规|及时|按[时期]|按照?[^，。；\\d]{0,8}|在[^，。；\\d]{0,10}内|认真|规范|妥善|逐一|逐件|完成|予以|给予|作出|做出|进行|得到|了|书面)*';
const answered = new RegExp(`${all}${manner}(?:答复|回复|办结|办毕|办理完毕|处理完毕|办理)(?!率)`);
const outcomes: readonly (readonly [RegExp, OutcomeSubject])[] = [
  [new RegExp(`${all}${manner}(?:同意|准予)?公开(?=[，。；]|答复|$)`), 'granted'],
  [new RegExp(`${all}${manner}部分公开(?=[，。；]|答复|$)`), 'grantedInPart'],
];
/** 受理申请1件，已公开: all of one. */
const ofOne = new RegExp(`^(?:政府信息公开)?(?:申请)?，${manner}(?:同意|准予)?公开$`);
/** 较上年减少9件, （其中网上3件）: what is said of them in between. */
const between = /（[^（）]*）|，(?:同比|较|比|与)[^，。；]*/g;
/** Some are taken out, or it is said of others. */
const excepted = /除|另有|其余|其他|剩余|尚|仍|还有|外，|结转|顺延|延期|复议|诉讼|咨询|投诉|建议|转办|移送|不予|无法/;

/** What all that a number counts came to, where nothing else is counted between. */
export function saidOfAll(subject: Subject, { onward, number }: Mention): Subject | undefined {
  if (!ofAll.has(subject)) return undefined;
  const [words = ''] = /^[^。；\d]*/.exec(onward.replace(between, '')) ?? [];
  if (excepted.test(words.replace(/无[^，。；]{0,4}结转/g, ''))) return undefined;
  if (number.value === 1 && ofOne.test(words)) return 'granted';
  const outcome = outcomes.find(([pattern]) => pattern.test(words))?.[1];
  return outcome ?? (answered.test(words) ? 'answeredAll' : undefined);
}
