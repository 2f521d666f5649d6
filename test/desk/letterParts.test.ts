/** What a letter is made of: which findings, until when, under which names, at which words. */
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { letterOf } from '../../source/commands/letterOf.ts';
import { dueRemark, startLetters } from '../../source/commands/letters.ts';
import { readTemplates } from '../../source/disk/templates.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { commentsOn } from '../../source/writers/renderLetter.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

const report = { ...zeroReport(), problems: '一是慢。\n二是少。' };
const settings = () => ({
  sender: '',
  due: '',
  today: new Date(2026, 0, 10),
  templates: readTemplates(temporaryFolder()),
});
const finding = (rule: string, message: string): Finding =>
  ({
    rule,
    message,
    severity: 'warning',
    kind: 'wrong',
    certain: false,
    place: 'problems',
    places: ['problems'],
  }) as never;

test('a day that is past is nothing that a unit could mend', async () => {
  const findings = [finding('deadline', '已过 20 天。')];
  expect(await letterOf('年报.json', { report, findings } as never, settings())).toMatchObject({
    rows: [],
    documents: [],
  });
});

test('a single finding has its comment', async () => {
  const { documents } = await letterOf(
    '年报.json',
    { report, findings: [finding('title', '不全。')] } as never,
    settings(),
  );
  expect(Object.keys(unzipSync(documents[0]!.content))).toContain('word/comments.xml');
});

test('the day itself is not past yet', () => {
  expect(dueRemark({ due: '2026-01-20' }, new Date(2026, 0, 20, 18))).toBe('');
  expect(dueRemark({ due: '2026-01-20' }, new Date(2026, 0, 21))).toContain('已经过了');
});

test('names that differ in capitals alone are one name to many systems', async () => {
  const letters = startLetters({ out: temporaryFolder(), force: true });
  const add = async (file: string, title: string) =>
    letters.add({ file, unit: title, year: 2025, rows: [], documents: [{ title, content: new Uint8Array(1) }] });
  const paths = [...(await add('一.json', 'ABC局审核意见')), ...(await add('二.json', 'abc局审核意见'))];
  expect(new Set(paths.map((path) => basename(path).toLowerCase())).size).toBe(2);
});

test('words over two paragraphs are marked to the end of the first', () => {
  const entry = { word: '警', place: '', message: '', advice: null, basis: '', at: 'problems', listed: true };
  const [comment] = commentsOn(report, [{ ...entry, span: { start: 2, end: 8 } }]);
  expect(comment!.words).toEqual({ line: '一是慢。', start: 2, end: 4 });
});
