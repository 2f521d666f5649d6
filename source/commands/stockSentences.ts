import { stockKeys } from '../desk/sentences.ts';
import { readTemplateFile } from '../disk/templateFiles.ts';

const phrases = [
  'management',
  'onRequest',
  'other',
  'oversight',
  'platform',
  'preamble',
  'proactiveDisclosure',
  'problems',
];

/** Sentences that the program itself offers: who has taken one of them has copied nobody. */
export function stockSentences(): ReadonlySet<number> {
  const texts = [...phrases.map((name) => `phrases/${name}.md`), 'express.md'].map(readTemplateFile);
  // A flag or a section is no word; a value stands where a number or a name would.
  return stockKeys(texts.map((text) => text.replace(/\{\{[#^/!][^}]*\}\}/g, '').replace(/\{\{[^}]*\}\}/g, '____')));
}
