/** Which row a printed label means, however a website or a PDF has bent it. */
import { bare } from './characters.ts';

export interface Candidate {
  readonly id: string;
  /** The statutory label, and other wordings that are met for the same row. */
  readonly wordings: readonly string[];
}

/** Numbering, brackets and punctuation do not tell labels apart; what a bracket explains is dropped. */
const core = (text: string): string =>
  bare(text)
    .replace(/\(区分处理.*$/, '')
    .replace(/\((?:历史累计|注.*|含.*)\)/g, '')
    .replace(/[“”"'‘’、，,。.:：;；()[\]【】|]/g, '')
    .replace(/^[一二三四五六七八九十\d]+(?=\p{Script=Han}{2})/u, '');

/** The label itself, and what stands after its last number: a group's name or torn characters may stand before it. */
function readingsOf(text: string): string[] {
  const tight = bare(text);
  const tail = /.*(?:\d[.、,)]|[(][一二三四五六七\d][)]|^[一二三四][、.])(.+)$/.exec(tight)?.[1];
  return [...new Set([core(tight), ...(tail ? [core(tail)] : [])])].filter((reading) => reading !== '');
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) {
      next.push(char === b[index] ? previous[index]! + 1 : Math.max(previous[index + 1]!, next[index]!));
    }
    previous = next;
  }
  return previous[b.length]!;
}

const enough = 0.79;
const margin = 0.06;
/** Below this, a candidate can neither be meant nor stand in the way of another. */
const least = enough - margin;

/** How near two labels are: 1 the same, above 0.8 the same with a slip. */
function likeness(text: string, label: string): number {
  if (text === label) return 1;
  if (label.length >= 4 && text.includes(label)) return 0.9 + Math.min(label.length, 40) / 1000;
  if (text.length >= 5 && label.includes(text)) return 0.85;
  // Lengths that differ so much cannot come near.
  const bound = (2 * Math.min(text.length, label.length)) / (text.length + label.length);
  if (bound < least) return 0;
  return (2 * common(text, label)) / (text.length + label.length);
}

const longestLabel = 90;

const cores = new WeakMap<Candidate, readonly string[]>();

/** The wordings of a candidate without what does not tell labels apart, worked out once. */
function coresOf(candidate: Candidate): readonly string[] {
  const known = cores.get(candidate) ?? candidate.wordings.map(core);
  cores.set(candidate, known);
  return known;
}

const matches = new WeakMap<readonly Candidate[], Map<string, Candidate | undefined>>();
const mostMatches = 20_000;

/**
 * The candidate that a label means, or undefined where none is near enough or two are as near.
 * Throws nothing; labels longer than any in the form are prose.
 */
export function matchLabel<C extends Candidate>(text: string, candidates: readonly C[]): C | undefined {
  if (text.length > longestLabel * 3) return undefined;
  const known = matches.get(candidates) ?? new Map<string, Candidate | undefined>();
  matches.set(candidates, known);
  if (known.has(text)) return known.get(text) as C | undefined;
  const match = nearest(text, candidates);
  // The same labels are looked at in several ways, page after page.
  if (known.size >= mostMatches) known.clear();
  known.set(text, match);
  return match;
}

function nearest<C extends Candidate>(text: string, candidates: readonly C[]): C | undefined {
  const readings = readingsOf(text).filter(({ length }) => length <= longestLabel);
  let best: C | undefined;
  let bestScore = 0;
  let second = 0;
  for (const candidate of candidates) {
    let score = 0;
    for (const wording of coresOf(candidate)) {
      for (const reading of readings) score = Math.max(score, likeness(reading, wording));
    }
    if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = candidate;
    } else second = Math.max(second, score);
  }
  return bestScore >= enough && (bestScore - second >= margin || (bestScore >= 0.9 && bestScore > second))
    ? best
    : undefined;
}
