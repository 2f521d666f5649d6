/** Whether a console understands escape sequences: it is asked, for nothing else tells. */

type Input = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'setRawMode' | 'unshift'>;

/** Who are you (DA1): every console with escape sequences answers at once, others swallow it or print it. */
const question = '\x1b[c';
const answer = /\x1b\[\?[\d;]*c/;
/** Milliseconds that the answer may take. */
const patience = 300;

/** Whether it has to be asked: an old console of Windows, or a terminal that nobody has named. */
export function mustAsk({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>): boolean {
  if (platform !== 'win32') return !env.TERM;
  return !env.WT_SESSION && !env.TERM_PROGRAM && env.ConEmuANSI !== 'ON';
}

/** Asks a console. What was typed meanwhile is given back to the input, in order; the answer is not. */
export async function hasSequences(
  stdin: Input,
  stdout: Pick<NodeJS.WriteStream, 'write'>,
  wait = patience,
): Promise<boolean> {
  let heard = '';
  stdin.setRawMode(true);
  const isAnswered = await new Promise<boolean>((resolve) => {
    const end = (found: boolean) => {
      clearTimeout(timer);
      stdin.off('data', take);
      stdin.pause();
      resolve(found);
    };
    const take = (bytes: Buffer) => {
      heard += bytes.toString('latin1');
      if (answer.test(heard)) end(true);
    };
    const timer = setTimeout(() => end(false), wait);
    stdin.on('data', take);
    stdin.resume();
    stdout.write(question);
  });
  stdin.setRawMode(false);
  const typed = heard.replace(answer, '');
  if (typed !== '') stdin.unshift(Buffer.from(typed, 'latin1'));
  return isAnswered;
}
