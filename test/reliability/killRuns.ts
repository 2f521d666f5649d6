/** Types into the real program without end, ends it at a random moment and looks at what is on disk. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSafely } from '../../source/drafts/open.ts';
import { open } from '../helpers/terminal.ts';

export interface KillRun {
  /** Characters typed and characters on disk. */
  readonly typed: number;
  readonly kept: number;
  /** Milliseconds of typing that are missing: from sending the first character that is not on disk to the kill. */
  readonly loss: number;
  /** What is not as it should be; empty where all is well. */
  readonly wrong: string;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One run in an empty home of its own (NIANBAO_HOME of this process is moved there). `random` gives 0 to 1. `cut` takes the power away
 * once the program stands still, and gives the home as it is found afterwards.
 */
export async function killOnce(home: string, random: () => number, cut: () => string = () => home): Promise<KillRun> {
  mkdirSync(home, { recursive: true });
  const screen = open(home, ['new', '--unit', '云溪县柳林镇人民政府', '--year', '2025']);
  await screen.see('一、总体情况');
  const kill = performance.now() + 100 + random() * 900;
  const sent: number[] = [];
  let typed = '';
  for (let count = 1; performance.now() < kill; count++) {
    for (const letter of `第${count}条已公开，`) {
      screen.burst(letter);
      typed += letter;
      sent.push(performance.now());
      await sleep(random() * 12);
      if (performance.now() >= kill) break;
    }
  }
  const killed = performance.now();
  // The disk is copied as it is in one moment: nothing may be written meanwhile.
  screen.kill('SIGSTOP');
  await sleep(300);
  const left = cut();
  screen.kill('SIGKILL');
  await screen.exited;

  process.env.NIANBAO_HOME = left;
  const ids = readdirSync(join(left, 'drafts')).filter((name) => /^\d.*\.json$/.test(name));
  const wrong: string[] = ids.length === 1 ? [] : [`${ids.length} drafts`];
  let text = '';
  try {
    const { draft, notice, readOnly, release } = openSafely(ids[0]!.slice(0, -'.json'.length));
    release();
    text = draft.report.overview.proactiveDisclosure;
    if (notice ?? readOnly) wrong.push(notice ?? readOnly ?? '');
  } catch (error) {
    wrong.push((error as Error).message);
  }
  if (!typed.startsWith(text)) wrong.push(`not a prefix: ${text}`);
  const loss = text.length < typed.length ? killed - sent[text.length]! : 0;
  return { typed: typed.length, kept: text.length, loss, wrong: wrong.join('; ') };
}
