/** Every rule, in the order of the printed list. A new rule is a file of its own and a line here. */
import { allHandled } from './all-handled.ts';
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { budgetYear } from './budget-year.ts';
import { carriedIn } from './carried-in.ts';
import { carryOverTold } from './carry-over-told.ts';
import { citation } from './citation.ts';
import { contact } from './contact.ts';
import { copiedFigures } from './copied-figures.ts';
import { copiedFromUnit } from './copied-from-unit.ts';
import { copiedText } from './copied-text.ts';
import { coverLetter } from './cover-letter.ts';
import { cutSentence } from './cut-sentence.ts';
import { damagedText } from './damaged-text.ts';
import { deadline } from './deadline.ts';
import { directSuit } from './direct-suit.ts';
import { disputeOrigin } from './dispute-origin.ts';
import { disputeTotal } from './dispute-total.ts';
import { disputesTold } from './disputes-told.ts';
import { doubledApproximation } from './doubled-approximation.ts';
import { duplicatedText } from './duplicated-text.ts';
import { edition } from './edition.ts';
import { feeAmount } from './fee-amount.ts';
import { feeOrigin } from './fee-origin.ts';
import { feeStatement } from './fee-statement.ts';
import { feeUnit } from './fee-unit.ts';
import { fixedPhrases } from './fixed-phrases.ts';
import { governmentDuties } from './government-duties.ts';
import { handledSum } from './handled-sum.ts';
import { inForce } from './in-force.ts';
import { inForcePlausible } from './in-force-plausible.ts';
import { labelWording } from './label-wording.ts';
import { largeSwing } from './large-swing.ts';
import { lastPromises } from './last-promises.ts';
import { linkYear } from './link-year.ts';
import { nilClaim } from './nil-claim.ts';
import { numberingMarks } from './numbering-marks.ts';
import { oddCharactersRule } from './odd-characters.ts';
import { otherHeavy } from './other-heavy.ts';
import { outcomesTold } from './outcomes-told.ts';
import { overviewAspects } from './overview-aspects.ts';
import { overviewLength } from './overview-length.ts';
import { pairedMarks } from './paired-marks.ts';
import { parentCoverage } from './parent-coverage.ts';
import { parentSum } from './parent-sum.ts';
import { partsListed } from './parts-listed.ts';
import { partsSum } from './parts-sum.ts';
import { percentage } from './percentage.ts';
import { period } from './period.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { plenum } from './plenum.ts';
import { proactiveCounts } from './proactive-counts.ts';
import { problemByProblem } from './problem-by-problem.ts';
import { problemsAndImprovements } from './problems-and-improvements.ts';
import { publishedEarly } from './published-early.ts';
import { publishedLate } from './published-late.ts';
import { regulationsPower } from './regulations-power.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { sameQuantity } from './same-quantity.ts';
import { scopeWord } from './scope-word.ts';
import { sections } from './sections.ts';
import { selfPraise } from './self-praise.ts';
import { signedDate } from './signed-date.ts';
import { singleSuspect } from './single-suspect.ts';
import { splitNumber } from './split-number.ts';
import { stockPhrases } from './stock-phrases.ts';
import { tableMissing } from './table-missing.ts';
import { textCarried } from './text-carried.ts';
import { textDecisions } from './text-decisions.ts';
import { textDisputeOutcomes } from './text-dispute-outcomes.ts';
import { textDisputes } from './text-disputes.ts';
import { textDocuments } from './text-documents.ts';
import { textGrowth } from './text-growth.ts';
import { textHandled } from './text-handled.ts';
import { textOutcomes } from './text-outcomes.ts';
import { textReceived } from './text-received.ts';
import { thinAspect } from './thin-aspect.ts';
import { title } from './title.ts';
import { transposedDigits } from './transposed-digits.ts';
import { unitName } from './unit-name.ts';
import { wholeNumber } from './whole-number.ts';
import { wrongWords } from './wrong-words.ts';
import { yearLeftOver } from './year-left-over.ts';

export const rules: readonly Rule[] = [
  balance,
  handledSum,
  rowTotal,
  disputeTotal,
  wholeNumber,
  blankCell,
  tableMissing,
  splitNumber,
  transposedDigits,
  singleSuspect,
  carriedIn,
  inForce,
  copiedText,
  largeSwing,
  textReceived,
  textHandled,
  textGrowth,
  textCarried,
  textOutcomes,
  textDisputes,
  textDocuments,
  nilClaim,
  allHandled,
  partsSum,
  percentage,
  yearLeftOver,
  period,
  damagedText,
  citation,
  duplicatedText,
  sections,
  title,
  overviewAspects,
  governmentDuties,
  problemsAndImprovements,
  feeStatement,
  regulationsPower,
  edition,
  inForcePlausible,
  deadline,
  personalData,
  placeholder,
  oddCharactersRule,
  scopeWord,
  unitName,
  wrongWords,
  fixedPhrases,
  pairedMarks,
  doubledApproximation,
  plenum,
  contact,
  signedDate,
  coverLetter,
  linkYear,
  budgetYear,
  selfPraise,
  cutSentence,
  numberingMarks,
  copiedFromUnit,
  parentSum,
  parentCoverage,
  textDecisions,
  textDisputeOutcomes,
  partsListed,
  carryOverTold,
  outcomesTold,
  disputesTold,
  feeUnit,
  feeAmount,
  sameQuantity,
  disputeOrigin,
  directSuit,
  feeOrigin,
  otherHeavy,
  publishedEarly,
  publishedLate,
  labelWording,
  overviewLength,
  thinAspect,
  proactiveCounts,
  problemByProblem,
  lastPromises,
  copiedFigures,
  stockPhrases,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, or undefined. */
export const findRule = (id: string): Rule | undefined => byId.get(id);
