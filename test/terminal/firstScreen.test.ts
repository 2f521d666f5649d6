/** What is loaded before the first screen is there: every file costs a millisecond, and a large one many. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { open } from '../helpers/terminal.ts';

/** Runs before the program: notes every module that is loaded, and where the first screen is written. */
const watching = `
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
const note = (line) => appendFileSync(process.env.TEST_LOADED, line + '\\n');
registerHooks({ load(url, context, next) { note(url); return next(url, context); } });
const write = process.stdout.write;
process.stdout.write = function (text, ...others) {
  if (String(text).includes('全部动作')) note(['screen', ...process.moduleLoadList].join('\\n'));
  return write.call(this, text, ...others);
};
`;

test('the first screen loads the chunks that are made for it, and what they share; neither check nor editor', async () => {
  const home = temporaryFolder();
  const [preload, log] = [join(home, 'watching.mjs'), join(home, 'loaded.txt')];
  writeFileSync(preload, watching);
  const screen = open(home, [], {
    env: { NODE_OPTIONS: `--import ${pathToFileURL(preload)}`, TEST_LOADED: log },
  });
  await screen.see('全部动作');
  screen.kill('SIGTERM');
  await screen.exited;

  const lines = readFileSync(log, 'utf8').split('\n');
  expect(lines).toContain('screen');
  const before = lines.slice(0, lines.indexOf('screen')).filter((url) => url.includes('/dist/'));
  // Node's own, none of which the first screen asks for: together they would cost a fifth of its time.
  const late = ['crypto', 'perf_hooks', 'worker_threads', 'child_process', 'zlib', 'timers/promises'];
  expect(late.filter((name) => lines.includes(`NativeModule ${name}`))).toEqual([]);
  // The name without the mark of what stands in it.
  const names = before.map((url) => /([^/]+?)(?:-[\w-]{8})?\.js$/.exec(url)?.[1]);
  // scripts/chunks.ts lays together what is loaded together: `screen` alone, and what it shares with others. The rest only lead there.
  expect(names.sort()).toEqual([
    'begin',
    'cli',
    'compileCache',
    'first',
    'rolldown-runtime',
    'run',
    'screen',
    'screen-check',
    'screen-editor',
    'screen-editor-check',
    'wizard',
  ]);
});
