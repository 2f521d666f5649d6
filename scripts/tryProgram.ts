/**
 * A packed program tried where nothing is around it: no npm, no program in PATH, an empty home, no network where the system allows to
 * take it away. Every command runs, also those whose code is loaded late (PDF, Word, Excel).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const golden = fileURLToPath(new URL('../test/golden', import.meta.url));
/** A network of its own has none; only root may take it away. */
const withoutNetwork = spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];

/** Runs the program in a home of its own with nothing around it; gives what it says, and throws with it where its exit code is another. */
const runnerIn = (home: string, start: readonly string[]) => {
  const env = { PATH: '/nonexistent', HOME: home, NIANBAO_HOME: join(home, 'drafts'), TMPDIR: home };
  // unshare is looked for in this process's PATH; the program gets its own.
  const before =
    withoutNetwork.length > 0
      ? [...withoutNetwork, 'env', '-i', ...Object.entries(env).map(([name, value]) => `${name}=${value}`)]
      : [];
  return (codes: readonly number[], words: readonly string[], input = ''): string => {
    const [command = '', ...args] = [...before, ...start, ...words];
    const { status, stdout, stderr } = spawnSync(command, args, {
      ...(before.length > 0 ? {} : { env }),
      cwd: home,
      encoding: 'utf8',
      input,
    });
    const asked = [...start, ...words].join(' ');
    if (status === null || !codes.includes(status)) throw new Error(`${asked} -> ${status}\n${stdout}${stderr}`);
    // What Node has to say to whoever wrote the program is no word for a clerk.
    if (/^\(node:\d+\)/m.test(stderr)) throw new Error(`${asked} says ${stderr}`);
    return stdout;
  };
};

/** Tries a program, given by the words that start it. Throws with what it said where something is wrong. */
export function tryProgram(start: readonly string[], version: string): void {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-try-'));
  const run = runnerIn(home, start);
  const fine = (...words: string[]) => run([0], words);
  /** Where there is something left to find or to fill in. */
  const found = (...words: string[]) => run([0, 1], words);
  try {
    for (const name of ['busy.html', 'busy.json', 'busy.md', 'busy.pdf'])
      copyFileSync(join(golden, name), join(home, name));
    writeFileSync(
      join(home, '台账.csv'),
      '收到日期,申请人类型,答复结果,答复日期\n2025-03-01,自然人,予以公开,2025-03-10\n',
    );
    if (fine('--version').trim() !== version) throw new Error('another version answers');
    fine('--help');
    const id = fine(
      'new',
      '--unit',
      '青川市档案馆',
      '--year',
      '2025',
      '--kind',
      'department',
      '--zero',
      '--no-open',
    ).trim();
    found('write', id, '--to', 'md,html,docx,json', '--charts', '--out', 'out');
    const [word = ''] = globSync('*.docx', { cwd: join(home, 'out') });
    for (const file of ['busy.html', 'busy.json', 'busy.md', 'busy.pdf', join('out', word)])
      if (JSON.parse(fine('read', file)).format !== 'nianbao.report/1') throw new Error(`${file} was not read`);
    found('check', 'busy.html', 'busy.pdf', 'busy.md', '--letter', '--out', 'letters');
    found('sum', 'out', '--unit', '青川市', '--year', '2025', '--to', 'xlsx,docx', '--out', 'sum');
    found('diff', 'busy.md', join('out', word), '--to', 'docx', '--out', 'diff');
    found('tally', '台账.csv', '--year', '2025');
    fine('drafts', 'export', 'backup.json');
    fine('drafts', 'rm', id);
    fine('drafts', 'restore', id);
    fine('drafts', 'import', 'backup.json');
    fine('templates', 'copy');
    fine('rules', 'balance');
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) fine('completion', shell);
    if (!run([0], ['--plain'], 'q\n').includes('青川市档案馆')) throw new Error('the wizard does not show the draft');
    const [page = ''] = globSync('*.html', { cwd: join(home, 'out') });
    if (!readFileSync(join(home, 'out', page), 'utf8').includes('政府信息公开申请'))
      throw new Error('the page is not whole');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
