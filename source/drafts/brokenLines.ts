/** What can still be read of a broken file that was written one value a line, as drafts are: a broken line costs that line. */

export interface BrokenFile {
  readonly value: Readonly<Record<string, unknown>>;
  /** Paths (keys joined by /) of texts of which only a part is left. */
  readonly partial: ReadonlySet<string>;
  /** Paths of objects and lists that are there from beginning to end. */
  readonly whole: ReadonlySet<string>;
  /** Paths of objects and lists in which a line was broken. */
  readonly broken: ReadonlySet<string>;
}

interface Open {
  readonly depth: number;
  readonly path: string;
  readonly node: Record<string, unknown> | unknown[];
}

/** The text that a broken string began with, as far as it goes. */
function textIn(rest: string): string {
  const body = rest
    .slice(1, rest.length > 1 && rest.endsWith('"') ? -1 : undefined)
    .replace(/[\x00-\x1f]/g, '')
    // A backslash that begins no escape, or one that breaks off; then a quote that should be escaped.
    .replace(/\\(?:(["\\/bfnrt]|u[\da-fA-F]{4})|u[\da-fA-F]{0,3}$)?/g, (_, known) => (known ? `\\${known}` : ''))
    .replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"');
  try {
    return (JSON.parse(`"${body}"`) as string).replace(/[\ud800-\udbff]$/, '').replace(/\ufffd+$/, '');
  } catch {
    return '';
  }
}

const line = /^(\t*)(?:"((?:[^"\\]|\\.){1,120})": ?)?(.*?),?\r?$/;

/** Everything in a text that stands whole on a line of its own, and of broken texts the part that is left. */
export function readLines(text: string): BrokenFile {
  const root: Open = { depth: 0, path: '', node: {} };
  const open: Open[] = [root];
  const partial = new Set<string>();
  const whole = new Set<string>();
  const broken = new Set<string>();
  const lines = text.split('\n');
  for (const [index, current] of lines.entries()) {
    const [, tabs = '', key, rest = ''] = line.exec(current) ?? [];
    const depth = tabs.length;
    const isEnd = key === undefined && /^[}\]]/.test(rest);
    while (open.length > 1 && open.at(-1)!.depth >= depth) {
      const closed = open.pop()!;
      if (isEnd && closed.depth === depth && !broken.has(closed.path)) whole.add(closed.path);
    }
    const parent = open.at(-1)!;
    if (isEnd || (depth === 0 && rest === '{') || rest === '') continue;
    const isList = Array.isArray(parent.node);
    if (isList !== (key === undefined)) {
      broken.add(parent.path);
      continue;
    }
    const name = key ?? String((parent.node as unknown[]).length);
    const path = parent.path === '' ? name : `${parent.path}/${name}`;
    const put = (value: unknown) =>
      Object.defineProperty(parent.node, name, { value, enumerable: true, configurable: true, writable: true });
    if (rest === '{' || rest === '[') {
      const node: Open['node'] = rest === '{' ? {} : [];
      put(node);
      open.push({ depth, path, node });
      continue;
    }
    try {
      put(JSON.parse(rest));
    } catch {
      // The last line of a list that breaks off takes nothing from those before it.
      if (!(isList && index === lines.length - 1)) broken.add(parent.path);
      if (!rest.startsWith('"')) continue;
      put(textIn(rest));
      partial.add(path);
    }
  }
  return { value: root.node as Record<string, unknown>, partial, whole, broken };
}
