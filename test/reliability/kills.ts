/** A command killed with SIGKILL at a random moment: what was there is there, its result is whole or absent. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start, unitsIn } from './program.ts';

/** The commands that write something, by name; `%` stands for a draft that is there, `@` for one that is deleted. */
export const writingCommands: Readonly<Record<string, readonly string[]>> = {
  new: ['new', '--unit', '新局', '--year', '2025', '--no-open'],
  write: ['write', '%', '--to', 'md,html,docx,json', '--out', 'out'],
  export: ['drafts', 'export', 'backup-2.json'],
  import: ['drafts', 'import', 'backup.json'],
  rm: ['drafts', 'rm', '%'],
  restore: ['drafts', 'restore', '@'],
  empty: ['drafts', 'empty', '--yes'],
};

interface Prepared {
  readonly id: string;
  readonly deleted: string;
}

let template: (Prepared & { readonly home: string }) | undefined;

/** A home with two drafts, a deleted one and a backup of another office: made once by the program itself, then copied. */
export async function prepare(home: string): Promise<Prepared> {
  if (!template) {
    const made = mkdtempSync(join(tmpdir(), 'nianbao-template-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    template = { home: made, ...(await make(made)) };
  }
  cpSync(template.home, home, { recursive: true, preserveTimestamps: true });
  return template;
}

/** What is prepared has to be there, or nothing can be said of what is lost. Throws where a command fails. */
async function must(home: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(home, args);
  if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}: ${stderr}`);
  return stdout.trim();
}

async function make(home: string): Promise<Prepared> {
  mkdirSync(home, { recursive: true });
  const other = join(home, 'other');
  mkdirSync(other);
  await must(other, ['new', '--unit', '外局', '--year', '2025', '--no-open']);
  await must(other, ['drafts', 'export', join(home, 'backup.json')]);
  const [id = '', , deleted = ''] = await Promise.all(
    ['甲局', '乙局', '丙局'].map((unit) =>
      must(home, ['new', '--unit', unit, '--year', '2025', '--zero', '--no-open']),
    ),
  );
  await must(home, ['drafts', 'rm', deleted]);
  return { id, deleted };
}

function wholeJson(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
}

/** One kill; `delay` milliseconds after the start. Gives what is not as it should be, empty where all is well. */
export async function killCommand(
  home: string,
  name: string,
  delay: number,
): Promise<{ wrong: string[]; ended: boolean }> {
  const { id, deleted } = await prepare(home);
  const args = writingCommands[name]!.map((part) => (part === '%' ? id : part === '@' ? deleted : part));
  const { child, ended } = start(home, args);
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  const { code } = await ended;
  clearTimeout(timer);
  const wrong: string[] = [];
  const units = [...unitsIn(home).entries(), ...unitsIn(home, 'deleted').entries()];
  for (const [file, unit] of units) if (unit === null) wrong.push(`${file} is not whole`);
  const there = units.map(([, unit]) => unit);
  const expected = name === 'empty' ? ['甲局', '乙局'] : ['甲局', '乙局', '丙局'];
  for (const unit of expected)
    if (there.filter((one) => one === unit).length !== 1) wrong.push(`${unit}: ${there.join('、')}`);
  if (code === 0 && name === 'new' && !there.includes('新局')) wrong.push('said to be done, is not there');
  if (code === 0 && name === 'import' && !there.includes('外局')) wrong.push('said to be done, is not there');
  const backup = join(home, 'backup-2.json');
  if (existsSync(backup) && !wholeJson(backup)) wrong.push('backup is not whole');
  const out = join(home, 'out');
  const written = existsSync(out) ? readdirSync(out).filter((file) => !file.startsWith('.')) : [];
  for (const file of written) {
    if (readFileSync(join(out, file)).length < 1000) wrong.push(`${file} is not whole`);
    if (file.endsWith('.json') && !wholeJson(join(out, file))) wrong.push(`${file} is not whole`);
  }
  if (!(await run(home, ['drafts'])).stdout.includes('甲局') && name !== 'rm') wrong.push('甲局 is not listed');
  return { wrong, ended: code !== null };
}
