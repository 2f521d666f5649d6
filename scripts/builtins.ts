/**
 * Node's own modules, asked for when a part of the program begins instead of imported. For an import Node reads every property of a
 * module to make its exports, and with `crypto` and `process` that loads what nobody asked for: a sixth of the time to the first screen.
 */
import { createRequire, isBuiltin } from 'node:module';
import { promisify } from 'node:util';
import type { Plugin } from 'rolldown';

const load = createRequire(import.meta.url);
const prefix = '\0builtin:';

/** Modules of which the program uses nothing but functions, and long after its start: they are loaded with the first call. */
const calledLate = ['child_process', 'crypto', 'fs/promises', 'timers/promises', 'zlib'];

/** What gives a function of a module that is loaded with the first call. Some make promises in a way of their own. */
function late(name: string, key: string, original: object): string {
  const own = promisify.custom in original ? `[Symbol.for('${promisify.custom.description}')]` : undefined;
  const called = (part: string) => `(...given) => process.getBuiltinModule('node:${name}').${key}${part}(...given)`;
  return own ? `/* @__PURE__ */ Object.assign(${called('')}, { ${own}: ${called(own)} })` : called('');
}

/** A module that gives what an import of one of Node's would; names that are not used are left out of the bundle. */
function standIn(name: string): string {
  const module: Readonly<Record<string, unknown>> = load(`node:${name}`);
  const names = Object.keys(module).filter((key) => /^[A-Za-z]\w*$/.test(key) && key !== 'default');
  const sourceOf = (key: string): string => {
    const value = module[key];
    const isFunction = typeof value === 'function' && /^[a-z]/.test(key);
    return isFunction && calledLate.includes(name) ? late(name, key, value) : `/* @__PURE__ */ from('${key}')`;
  };
  return [
    `const all = /* @__PURE__ */ process.getBuiltinModule('node:${name}');`,
    'const from = (key) => all[key];',
    'export { all as default };',
    ...names.map((key) => `export const ${key} = ${sourceOf(key)};`),
  ].join('\n');
}

export const builtins: Plugin = {
  name: 'builtins',
  resolveId(path, importer, { kind }) {
    // What packages require is asked for anyway, by the module that makes `require`.
    const isImported = importer !== undefined && kind !== 'require-call';
    return isImported && isBuiltin(path) && !/^(?:node:)?module$/.test(path)
      ? `${prefix}${path.replace(/^node:/, '')}`
      : null;
  },
  load: (id) => (id.startsWith(prefix) ? { code: standIn(id.slice(prefix.length)), moduleSideEffects: false } : null),
};
