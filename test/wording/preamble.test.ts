import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preambleOf } from '../../source/wording/preamble.ts';

test('the preamble names its basis and its period, and nothing of the template is left in it', async () => {
  const text = await preambleOf(readFileSync(new URL('../../templates/preamble.md', import.meta.url), 'utf8'), 2025);
  expect(text).toContain('《中华人民共和国政府信息公开条例》（国务院令第711号）');
  expect(text).toContain('（国办公开办函〔2021〕30号）');
  expect(text).toContain('2025年1月1日至2025年12月31日');
  expect(text).not.toMatch(/[{}\n]/);
});
