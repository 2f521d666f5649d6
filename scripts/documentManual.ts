/**
 * The manual page source/commands/nianbao.1 from the help of every command: `npm run derive` writes it, `--check` only says whether it is
 * up to date (exit code 1 where it is not). The help's own lines stay as they are, because troff does not break Chinese ones.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { derivedFile } from './derivedFile.ts';

const page = new URL('../source/commands/nianbao.1', import.meta.url);
const program = fileURLToPath(new URL('../source/cli.ts', import.meta.url));

const helpOf = (...command: string[]): string =>
  spawnSync(process.execPath, [program, ...command, '--help'], { encoding: 'utf8' }).stdout;

/** Lines that troff takes as they stand. */
const asTheyStand = (text: string): string =>
  text
    .trimEnd()
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

/** A section whose lines begin at the left margin: they are as wide as a terminal. */
const section = (heading: string, text: string): string => `.SH "${heading}"\n.in 0\n.nf\n${asTheyStand(text)}\n.fi`;

/** What the program is, and everything below the heading that the manual has in its own words. */
const [name = '', overview = ''] = helpOf().split('\n\n用法\n');
const commands = Array.from(new Set(Array.from(overview.matchAll(/^ {2}nianbao ([a-z]+)/gm), (match) => match[1]!)));
const text = `${[
  '.TH NIANBAO 1',
  `.SH NAME\nnianbao \\- ${name}`,
  section('SYNOPSIS', overview),
  ...commands.map((command) => section(`nianbao ${command}`, helpOf(command))),
].join('\n')}\n`;

derivedFile(page, text, 'nianbao.1 与命令的帮助不一致');
