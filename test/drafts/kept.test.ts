/** Small things that are kept from one round to the next. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keep, kept } from '../../source/drafts/kept.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

test('what is kept is there again, each under its name, for its owner only; keeping again replaces it', () => {
  expect(kept('ledger')).toBeUndefined();
  keep('ledger', { 一: ['甲'], 二: null });
  keep('decisions', { 三: 1 });
  expect([kept('ledger'), kept('decisions')]).toEqual([{ 一: ['甲'], 二: null }, { 三: 1 }]);
  keep('ledger', {});
  expect(kept('ledger')).toEqual({});
  const modeOf = (...path: string[]) => statSync(join(home, 'kept', ...path)).mode & 0o777;
  expect([modeOf(), modeOf('ledger.json')]).toEqual([0o700, 0o600]);
});

test('what cannot be read is as if nothing had been kept', () => {
  mkdirSync(join(home, 'kept'));
  writeFileSync(join(home, 'kept', 'ledger.json'), '{"一": [');
  expect(kept('ledger')).toBeUndefined();
});
