/** templates/fragment.css: the looks of what is pasted into a website's editor, written into the elements themselves. */
import { lineAt, type Templates, templateFailure, textOf } from './template/templates.ts';

const selectors = ['h1', 'h2', 'h3', 'p', 'mark', 'list', 'line', 'picture', 'table', 'td', 'label', 'row'] as const;
export type InlineStyles = Readonly<Record<(typeof selectors)[number], string>>;

const known = new WeakMap<Templates, InlineStyles>();
const name = 'fragment.css';

/** The declarations by selector. Throws Failure with the line for what is no rule, or a rule that lacks. */
export function inlineStyles(templates: Templates): InlineStyles {
  const made = known.get(templates);
  if (made) return made;
  const text = textOf(templates, name);
  // Comments keep their length, so that lines are counted right.
  const bare = text.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const styles: Record<string, string> = {};
  let at = 0;
  for (const rule of bare.matchAll(/\s*([^{}]+?)\s*\{([^{}]*)\}/gy)) {
    const [whole, selector = '', declarations = ''] = rule;
    if (!(selectors as readonly string[]).includes(selector)) {
      const line = lineAt(text, rule.index + whole.indexOf(selector));
      throw templateFailure(templates, name, `没有“${selector}”这个名字，可以用的：${selectors.join('、')}。`, line);
    }
    styles[selector] = declarations
      .split(';')
      .map((declaration) =>
        declaration
          .trim()
          .replace(/\s*:\s*/, ':')
          .replace(/\s+/g, ' '),
      )
      .filter((declaration) => declaration !== '')
      .join(';');
    at = rule.index + whole.length;
  }
  if (bare.slice(at).trim() !== '') {
    throw templateFailure(
      templates,
      name,
      '花括号没有成对，应为“名字 { 样式; }”。',
      lineAt(text, at + bare.slice(at).search(/\S/)),
    );
  }
  const lacking = selectors.find((selector) => styles[selector] === undefined);
  if (lacking) throw templateFailure(templates, name, `缺少“${lacking}”的样式，可以照程序自带的模板补上。`);
  known.set(templates, styles as InlineStyles);
  return styles as InlineStyles;
}
