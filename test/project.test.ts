/** The house keeps its own rules: who may import whom, how long a file may be, what stands at the top. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'source');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, room: name.split('/')[0]!, text: readFileSync(join(source, name), 'utf8') }));

const importsOf = (text: string): string[] =>
  Array.from(text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g), (match) => match[1]!);

/** Allowed arrows between rooms. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands'],
  commands: [
    ...['wizard', 'desk', 'drafts', 'disk', 'writers', 'readers', 'document', 'rules', 'editing', 'wording'],
    ...['report', 'form', 'lexicon', 'text'],
  ],
  wizard: [
    ...['desk', 'drafts', 'disk', 'writers', 'readers', 'document', 'rules', 'editing', 'wording', 'terminal'],
    ...['report', 'form', 'lexicon', 'text'],
  ],
  // What stands in for parts of Ink in the bundle.
  terminal: ['text'],
  drafts: ['report', 'form', 'disk', 'text'],
  desk: ['rules', 'report', 'form', 'lexicon', 'text'],
  readers: ['document', 'disk', 'report', 'form', 'lexicon', 'text'],
  writers: ['document', 'disk', 'report', 'form', 'lexicon', 'text'],
  wording: ['report', 'form', 'lexicon', 'text'],
  rules: ['report', 'form', 'lexicon', 'text'],
  editing: ['report', 'form', 'lexicon', 'text'],
  document: ['text'],
  report: ['form', 'text'],
  form: [],
  lexicon: [],
  text: [],
  disk: ['text'],
};

/** Libraries that only some rooms may know. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  ink: ['wizard'],
  'ink-text-input': ['wizard'],
  react: ['wizard'],
  conf: ['drafts'],
  marked: ['writers', 'readers'],
  mustache: ['writers', 'wording'],
  docx: ['writers'],
  fflate: ['writers', 'readers'],
  saxen: ['readers'],
  unpdf: ['readers'],
  'd3-scale': ['writers'],
  parse5: ['readers'],
  jsonrepair: ['drafts'],
};

describe('rooms', () => {
  test('every room is known', () => {
    expect([...new Set(files.map((file) => file.room))].filter((room) => !Object.hasOwn(arrows, room))).toEqual([]);
  });

  test('imports follow the arrows', () => {
    const wrong = files.flatMap(({ name, room, text }) =>
      importsOf(text)
        .filter((path) => path.startsWith('.') && !path.includes('/node_modules/') && !path.endsWith('package.json'))
        .map((path) => relative(source, resolve(source, dirname(name), path)).split('/')[0]!)
        .filter((target) => target !== room && !arrows[room]!.includes(target))
        .map((target) => `${name} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('libraries stay in their rooms', () => {
    const wrong = files.flatMap(({ name, room, text }) =>
      importsOf(text)
        .filter((path) => libraries[path] && !libraries[path].includes(room))
        .map((path) => `${name} -> ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only some rooms may know Node', () => {
    const mayKnow = ['cli.ts', 'disk', 'drafts', 'commands', 'wizard'];
    const wrong = files
      .filter(({ room }) => !mayKnow.includes(room))
      .flatMap(({ name, text }) =>
        importsOf(text)
          .filter((path) => path.startsWith('node:'))
          .map((path) => `${name} -> ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no circles, types included', () => {
    const graph = new Map(
      files.map(({ name, text }) => [
        name,
        importsOf(text)
          .filter((path) => path.startsWith('.'))
          .map((path) => relative(source, resolve(source, dirname(name), path))),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (name: string, way: readonly string[]): void => {
      if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' -> '));
      if (done.has(name) || way.includes(name)) return;
      for (const next of graph.get(name) ?? []) walk(next, [...way, name]);
      done.add(name);
    };
    for (const name of graph.keys()) walk(name, []);
    expect(circles).toEqual([]);
  });

  test('cli.ts loads commands only when they are called', () => {
    const cli = files.find((file) => file.name === 'cli.ts')!.text;
    expect(cli).not.toMatch(/^import (?!type|module)/m);
  });
});

describe('files', () => {
  test('none is longer than 300 lines, tables of data excepted', () => {
    const long = files.filter(
      ({ name, text }) =>
        !/^(report\/tables|form\/edition\d{4}|wizard\/keys|lexicon\/.*)\.ts$/.test(name) &&
        text.split('\n').length > 301,
    );
    expect(long.map((file) => file.name)).toEqual([]);
  });

  test('no room for leftovers', () => {
    expect(files.filter(({ name }) => /(utils|helpers|common)/.test(name)).map((file) => file.name)).toEqual([]);
    expect(files.filter(({ text }) => /(@ts-ignore|console\.log)/.test(text)).map((file) => file.name)).toEqual([]);
  });

  test('nothing else stands at the top', () => {
    const names = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    expect(names.sort()).toEqual([
      'changelog.md',
      'contributing.md',
      'license',
      'package-lock.json',
      'package.json',
      'readme.md',
      'tsconfig.json',
    ]);
  });
});

test('every package is pinned to an exact version, and none is installed with the program: all that it needs is in its bundle', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
  for (const version of Object.values(packageJson.devDependencies))
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});
