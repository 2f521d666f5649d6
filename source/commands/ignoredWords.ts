import { ownWordsFile, ownWordsText } from '../drafts/ownWords.ts';
import { parseOwnWords } from '../lexicon/ownWords.ts';
import { withoutControls } from '../text/controls.ts';

const shownAtMost = 20;

/** What of the unit's own list of words counts for nothing, in one sentence; '' where all of it does. Throws Failure where it cannot be read. */
export function ignoredWords(): string {
  const [first, ...others] = parseOwnWords(ownWordsText())?.leftOut ?? [];
  if (first === undefined) return '';
  const shown = first.length > shownAtMost ? `${first.slice(0, shownAtMost)}…` : first;
  return withoutControls(
    `${ownWordsFile()} 里有 ${others.length + 1} 行没有用上，第一行是“${shown}”：一行只写“错词 对词”、一个固定用语，或者“允许 词”。`,
  );
}
