/** A template is looked through before it is used: a slip in it must not drop a statutory table without a word. */
import type Mustache from 'mustache';
import type { Failure } from '../../text/failure.ts';
import { type Names, namesIn, type TemplateRules, templateRules } from './names.ts';
import { lineAt, type Templates, templateFailure } from './templates.ts';

/** A token of the library: its kind, its name, where it begins and ends, and what stands inside it. */
type Token = [kind: string, name: string, start: number, end: number, inside?: Token[]];

/** A name found in a template: in full, where, and whether it is printed always. */
interface Found {
  readonly name: string;
  readonly start: number;
  readonly always: boolean;
}

const faults: readonly (readonly [pattern: RegExp, words: (name: string) => string])[] = [
  [/^Unclosed section "(.*)"/, (name) => `{{#${name}}} 没有对应的 {{/${name}}}，或与别的段落交错`],
  [/^Unopened section "(.*)"/, (name) => `{{/${name}}} 前面没有 {{#${name}}}`],
  [/^Unclosed tag/, () => '花括号没有成对，应为 {{名字}}'],
];

/** The library's complaint about braces as a sentence with a line. */
function braceFailure(templates: Templates, name: string, text: string, error: Error): Failure {
  const line = lineAt(text, Number(/ at (\d+)$/.exec(error.message)?.[1] ?? 0));
  for (const [pattern, words] of faults) {
    const found = pattern.exec(error.message);
    if (found) return templateFailure(templates, name, `${words(found[1] ?? '')}，请改正。`, line);
  }
  return templateFailure(templates, name, `花括号里的 ${error.message} 看不懂，请改成 {{名字}}。`, line);
}

/** Refuses a name that its own braces do not end: the library would take all up to the next ones for it. */
function refuseBraces(templates: Templates, name: string, text: string): void {
  for (const found of text.matchAll(/\{\{\{?(?!\{|!)[^{}\n]*(?!\}\})(?:[{}\n]|$)/g)) {
    throw templateFailure(templates, name, '花括号没有成对，应为 {{名字}}，请改正。', lineAt(text, found.index));
  }
}

/** How many letters two names differ by, at most: changed, lacking or added ones. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++) {
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (letter === other[at - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

/** A name that is unknown, with the nearest one and all there are. */
function unknownName(written: string, names: Names): string {
  const all = namesIn(names).map((name) => name.replace('#', ''));
  const nearest = all.toSorted((one, other) => distance(one, written) - distance(other, written))[0]!;
  const offer = distance(nearest, written) <= 3 ? `是不是 {{${nearest}}}？` : '';
  return `没有 {{${written}}} 这个名字，${offer}可以用的名字：${all.join('、')}。`;
}

/** What a name means where it stands: its name in full and what stands below it. */
function resolve(name: string, scopes: readonly { path: string; names: Names }[]) {
  for (const { path, names } of scopes.toReversed()) {
    const [first = '', ...rest] = name.split('.');
    let kind: Names[string] | undefined = Object.hasOwn(names, first) ? names[first] : undefined;
    for (const part of rest) kind = typeof kind === 'object' ? kind[part] : undefined;
    if (kind !== undefined) return { full: path + name, kind };
  }
  return undefined;
}

/** Every name of a template in its order. Throws Failure for one that nothing fills. */
function namesOf(tokens: readonly Token[], rules: TemplateRules, refuse: (at: number, problem: string) => Failure) {
  const found: Found[] = [];
  const walk = (inside: readonly Token[], scopes: { path: string; names: Names }[], item: string, always: boolean) => {
    for (const [kind, name, start, , children = []] of inside) {
      if (kind === 'text' || kind === '!') continue;
      if (kind === '>' || kind === '=') throw refuse(start, '模板里不能引用别的文件，也不能改花括号的写法。');
      if (name === '.' && item !== '') {
        found.push({ name: item, start, always: false });
        continue;
      }
      const meant = resolve(name, scopes);
      if (!meant) throw refuse(start, unknownName(name, rules.names));
      const { full, kind: what } = meant;
      if (kind === '^') walk(children, scopes, item, false);
      else if (kind !== '#') {
        if (what !== 'value' && what !== 'flag')
          throw refuse(start, `{{${name}}} 是一段的名字，应写成 {{#${name}}}…{{/${name}}}。`);
        found.push({ name: full, start, always });
      } else if (typeof what === 'object') {
        // A section that is always there; the aspects are printed one by one, the rest of a draft only for drafts.
        const more = [...scopes, { path: `${full}.`, names: what }];
        walk(children, more, item, always && full !== 'draft');
      } else walk(children, scopes, what === 'list' ? full : item, false);
    }
  };
  walk(tokens, [{ path: '', names: rules.names }], '', true);
  return found;
}

/** Refuses a template in which something lacks, stands twice, in another order, or not where it is printed. */
function requireNames(
  found: readonly Found[],
  text: string,
  rules: TemplateRules,
  refuse: (at: number | undefined, problem: string) => Failure,
) {
  const lines = text.split('\n');
  let before = { at: -1, name: '' };
  for (const { name, meaning, line } of rules.required) {
    const places = found.filter((one) => one.name === name);
    const [first, second] = places;
    const last = before.at >= 0 ? before.at : undefined;
    if (!first) {
      const after = before.name === '' ? '' : `，应在 {{${before.name}}} 之后`;
      throw refuse(last, `缺少 {{${name}}}（${meaning}）${after}。`);
    }
    if (second) throw refuse(second.start, `{{${name}}}（${meaning}）出现了两次，请删去一处。`);
    if (!first.always && !name.startsWith('draft.'))
      throw refuse(first.start, `{{${name}}}（${meaning}）不能放在有时才印的段落里。`);
    if (first.start < before.at)
      throw refuse(first.start, `{{${name}}}（${meaning}）应在 {{${before.name}}} 之后：次序由法定格式规定。`);
    if (line && !line.test(lines[lineAt(text, first.start) - 1]!)) {
      const wanted = line.source.startsWith('^#')
        ? `前面应有 ${/#+/.exec(line.source)![0]} 和一个空格`
        : '应单独占一行';
      throw refuse(first.start, `{{${name}}}（${meaning}）${wanted}。`);
    }
    before = { at: first.start, name };
  }
}

const checked = new WeakMap<Templates, Set<string>>();

/**
 * Looks a template through, once. Throws Failure with the line and the names there are: braces that do not match, a name that nothing
 * fills, a statutory heading, table or text that lacks, stands twice or out of order.
 */
export function checkTemplate(mustache: typeof Mustache, templates: Templates, name: string): void {
  const rules = templateRules[name];
  const known = checked.get(templates) ?? new Set();
  if (!rules || known.has(name)) return;
  const text = templates.texts[name]!;
  refuseBraces(templates, name, text);
  let tokens: Token[];
  try {
    tokens = mustache.parse(text) as Token[];
  } catch (error) {
    throw braceFailure(templates, name, text, error as Error);
  }
  const refuse = (at: number | undefined, problem: string) =>
    templateFailure(templates, name, problem, at === undefined ? undefined : lineAt(text, at));
  requireNames(namesOf(tokens, rules, refuse), text, rules, refuse);
  checked.set(templates, known.add(name));
}
