/** A draft that is open here, opened a second time: from another host, a clone of this one, with another clock. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { zeroReport } from '../helpers/sample.ts';

const worker = fileURLToPath(new URL('../drafts/lockWorker.ts', import.meta.url));
const day = 24 * 60 * 60 * 1000;

/** How the second program is started; its clock is `shift` milliseconds ahead. */
const surroundings: readonly (readonly [name: string, before: readonly string[], shift: number])[] = [
  ['同一台机器', [], 0],
  ['另一个主机名', ['unshare', '-u', 'sh', '-c', 'hostname other-desk; exec "$@"', 'sh'], 0],
  ['同一个主机名的容器', ['unshare', '-p', '-f', '--mount-proc'], 0],
  ['时钟快一天', [], day],
  ['时钟慢三十天', [], -30 * day],
  ['另一个主机名，时钟快一天', ['unshare', '-u', 'sh', '-c', 'hostname other-desk; exec "$@"', 'sh'], day],
];

const shifted = (shift: number): string =>
  `data:text/javascript,const now=Date.now;Date.now=()=>now.call(Date)+${shift};`;

/** For each, what is wrong: empty where the second could only read. Needs the right to make name spaces. */
export async function secondsThatWrite(home: string): Promise<[name: string, wrong: string][]> {
  process.env.NIANBAO_HOME = home;
  const results: [string, string][] = [];
  for (const [name, before, shift] of surroundings) {
    const draft = newDraft(zeroReport());
    saveDraft(draft);
    const first = spawn(process.execPath, [worker, 'hold', draft.id], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(first.stdout, 'data');
    const [program = '', ...args] = [...before, process.execPath, '--import', shifted(shift), worker, 'try', draft.id];
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    results.push([name, stdout.trim() === 'read-only, refused' ? '' : `${stdout}${stderr}`.trim()]);
    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await ended;
  }
  return results;
}
