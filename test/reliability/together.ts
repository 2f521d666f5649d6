/** The same command many times at once: every result is there, none put over another. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedIn, run, start, unitsIn } from './program.ts';

/** What is not as it should be; empty where all is well. */
export type Wrong = string[];

async function all(home: string, commands: readonly (readonly string[])[]) {
  return Promise.all(commands.map((args) => start(home, args).ended));
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const newDraft = (unit: string) => ['new', '--unit', unit, '--year', '2025', '--no-open'];

/** `count` drafts begun at once. */
export async function newAtOnce(home: string, count: number): Promise<Wrong> {
  mkdirSync(home, { recursive: true });
  const ended = await all(
    home,
    numbers(count).map((number) => newDraft(`第${number}局`)),
  );
  const wrong = ended.flatMap(({ code, stderr }) => (code === 0 ? [] : [`exit ${code}: ${stderr.trim()}`]));
  const ids = new Set(ended.map(({ stdout }) => stdout.trim()));
  if (ids.size !== count) wrong.push(`${ids.size} ids for ${count}`);
  const units = new Set(unitsIn(home).values());
  if (units.size !== count) wrong.push(`${units.size} units on the disk for ${count}`);
  const listed = new Set(await listedIn(home));
  for (const id of ids) if (!listed.has(id)) wrong.push(`${id} is not listed`);
  return wrong;
}

/** One backup imported many times at once, and two backups that give one id to two drafts. */
export async function importAtOnce(home: string, count: number): Promise<Wrong> {
  mkdirSync(home, { recursive: true });
  const other = `${home}-other`;
  mkdirSync(other, { recursive: true });
  await run(other, newDraft('甲局'));
  await run(other, ['drafts', 'export', join(other, 'a.json')]);
  const backup = readFileSync(join(other, 'a.json'), 'utf8');
  writeFileSync(join(other, 'b.json'), backup.replaceAll('甲局', '乙局').replaceAll(/,\s*"checksum": "\w+"/g, ''));
  const commands = numbers(count).map((number) => ['drafts', 'import', join(other, number % 2 ? 'a.json' : 'b.json')]);
  const ended = await all(home, commands);
  const wrong = ended.flatMap(({ code, stderr }) => (code === 0 ? [] : [`exit ${code}: ${stderr.trim()}`]));
  const units = [...unitsIn(home).values()].sort();
  if (units.join() !== ['甲局', '乙局'].sort().join()) wrong.push(`drafts of ${units.join('、')}`);
  const listed = await listedIn(home);
  if (listed.length !== 2) wrong.push(`${listed.length} listed`);
  return wrong;
}

/** One report written many times at once into one folder: one wins, the others say so, the file is whole. */
export async function writeAtOnce(home: string, count: number): Promise<Wrong> {
  mkdirSync(home, { recursive: true });
  const id = (await run(home, [...newDraft('甲局'), '--zero'])).stdout.trim();
  const out = join(home, 'out');
  const ended = await all(
    home,
    numbers(count).map(() => ['write', id, '--to', 'md,html,docx', '--out', out]),
  );
  const won = ended.filter(({ stdout }) => stdout.trim().split('\n').length === 3);
  const wrong = won.length === 1 ? [] : [`${won.length} of ${count} say that they wrote`];
  for (const { code, stderr } of ended)
    if (code !== 2 && code !== 1 && code !== 0) wrong.push(`exit ${code}: ${stderr}`);
  const names = readdirSync(out);
  if (names.length !== 3) wrong.push(names.join('、'));
  return wrong;
}

/** Drafts deleted and restored while others do the same. */
export async function removeAtOnce(home: string, count: number): Promise<Wrong> {
  mkdirSync(home, { recursive: true });
  for (const number of numbers(3)) await run(home, newDraft(`第${number}局`));
  const ids = await listedIn(home);
  const wrong: Wrong = [];
  const commands = numbers(count).map((number) => ['drafts', number % 2 ? 'rm' : 'restore', ids[number % 3]!]);
  await all(home, commands);
  const units = [...unitsIn(home).values(), ...unitsIn(home, 'deleted').values()].sort();
  if (units.join() !== '第1局,第2局,第3局') wrong.push(`left: ${units.join('、')}`);
  return wrong;
}
