/** The words of the desk. */
import type { Explanation } from './differences.ts';
import type { Scope } from './unitName.ts';

export const scopeWord: Readonly<Record<Scope, string>> = { own: '本级', area: '行政区域' };

/** How a unit explains a difference, as a sentence goes on after its name. */
export const explanationWord: Readonly<Record<Explanation, string>> = {
  leftOut: '像是没有加进去',
  twice: '像是加了两次',
  otherVersion: '像是用了另一稿的数',
  notOfScope: '像是算进了本级',
  notCounted: '像是加了没有计入的这一份',
  lastYear: '缺报，上年的数与此相近',
};
