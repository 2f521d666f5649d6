/** The wizard with its screens, or line by line where screens are of no use. */
import type { Opened } from '../drafts/open.ts';
import { Failure } from '../text/failure.ts';
import { hasSequences, mustAsk } from '../wizard/input/consoleCheck.ts';
import type { Ways } from '../wizard/ways.ts';
import type { Option } from './command.ts';

export const plain: Option = {
  type: 'boolean',
  help: '不用屏幕，一问一答：读屏软件、旧控制台、管道都能用',
};

const narrowest = 60;
const lowest = 16;
const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Whether the screens are of no use here, though there is a terminal: it is read out, draws nothing, or is too small. */
export function prefersPlain({ env, platform, stdout }: Pick<NodeJS.Process, 'env' | 'platform' | 'stdout'>): boolean {
  if (isSet(env.NIANBAO_SCREEN)) return false;
  if (isSet(env.ACCESSIBLE) || isSet(env.INK_SCREEN_READER) || env.TERM === 'dumb') return true;
  const { columns, rows } = stdout;
  if ((columns > 0 && columns < narrowest) || (rows > 0 && rows < lowest)) return true;
  // A console of Windows without escape sequences has no colours either.
  return platform === 'win32' && stdout.hasColors?.() === false && !env.NO_COLOR;
}

const silent = '这个控制台不认识屏幕控制符，改用一问一答；确认能用屏幕的，设 NIANBAO_SCREEN=1 再运行。';

/** Whether the terminal, where that is not known, was asked for escape sequences and did not answer. */
async function isWithoutSequences(): Promise<boolean> {
  if (isSet(process.env.NIANBAO_SCREEN)) return false;
  return mustAsk(process) && !(await hasSequences(process.stdin, process.stdout));
}

/** Why the screens cannot be shown here; null where they can. Git Bash's own window is a pipe to programs of Windows. */
export const whyNotOpened = (): string | null =>
  process.stdin.isTTY && process.stdout.isTTY
    ? null
    : process.env.MSYSTEM
      ? 'Git Bash 的窗口对程序来说不是终端：请运行 winpty nianbao，或在命令提示符、PowerShell 里运行；也可以加 --plain（一问一答）。'
      : '向导的屏幕要在终端窗口里使用；在脚本或管道中请加 --plain（一问一答），或用 new、write、drafts 等命令。';

/** Opens the wizard, at home or with a draft, and gives the exit code. Throws Failure where there is no terminal and nothing said plain. */
export async function openWizard(opened: Opened | null, ways: Ways, isPlain: boolean): Promise<number> {
  const isTerminal = whyNotOpened() === null;
  const hasLines = isPlain || (isTerminal && prefersPlain(process));
  const isSilent = !hasLines && isTerminal && (await isWithoutSequences());
  if (isSilent) process.stdout.write(`${silent}\n`);
  if (hasLines || isSilent) {
    const [{ runPlain }, { watchForEnd }] = await Promise.all([
      import('../wizard/plain/run.ts'),
      import('../wizard/ending.ts'),
    ]);
    return runPlain(opened, ways, process, (end) => watchForEnd([process.stdout, process.stderr], end));
  }
  const refused = whyNotOpened();
  if (refused) throw new Failure(refused);
  const { runWizard } = await import('../wizard/run.tsx');
  return runWizard(opened, ways, process);
}
