import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Streams } from '../../source/commands/command.ts';
import command from '../../source/commands/templates.ts';
import { readTemplates } from '../../source/disk/templates.ts';
import { Failure } from '../../source/text/failure.ts';
import { profileOf } from '../../source/writers/profile.ts';
import { renderDocument } from '../../source/writers/renderDocument.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument as renderOwn } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

let home: string;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  return () => void vi.unstubAllEnvs();
});

async function run(...args: string[]) {
  const taken = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof taken) =>
    new Writable({
      write(chunk, _encoding, done) {
        taken[name] += chunk;
        done();
      },
    }) as unknown as NodeJS.WriteStream;
  const streams: Streams = { stdin: process.stdin, stdout: stream('stdout'), stderr: stream('stderr') };
  return { exitCode: await command.run(args, {}, streams), ...taken };
}

test('the folder is named, and not made for that', async () => {
  expect((await run('path')).stdout).toBe(`${join(home, 'templates')}\n`);
  expect(existsSync(join(home, 'templates'))).toBe(false);
});

test('the copies are complete: the documents made with them are the same', async () => {
  const { stdout } = await run('copy');
  expect(stdout).toContain('report.md');
  const templates = readTemplates(join(home, 'templates'));
  for (const format of ['md', 'html'] as const) {
    const { content } = await renderDocument(busyReport(), format, { templates });
    expect(content).toBe((await renderOwn(busyReport(), format)).content);
  }
});

test('what was changed is left alone by a second copy, and counts', async () => {
  await run('copy');
  const path = join(home, 'templates', 'page.css');
  writeFileSync(path, 'h1 { color: green; }');
  expect((await run('copy')).stderr).toContain('没有动');
  expect(readFileSync(path, 'utf8')).toBe('h1 { color: green; }');
  const { content } = await renderDocument(busyReport(), 'html', { templates: readTemplates(join(home, 'templates')) });
  expect(content).toContain('h1 { color: green; }');
});

test('the example of a profile counts only under its own name, and is right', async () => {
  await run('copy');
  const folder = join(home, 'templates');
  expect(readTemplates(folder).texts['profile.json']).toBeUndefined();
  writeFileSync(join(folder, 'profile.json'), readFileSync(join(folder, 'profile.example.json')));
  expect(profileOf(readTemplates(folder)).publishDate).toBe('2026-01-20');
});

test('anything else is refused', async () => {
  await expect(run('paste')).rejects.toBeInstanceOf(Failure);
});
