/** Writes what can be derived from the code: the tables of the readme, the pictures; --check only tells what is stale. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from '../source/commands/command.ts';
import { currentForm } from '../source/form/forms.ts';
import { aspects, headingOf, sections } from '../source/form/sections.ts';
import { unitKinds } from '../source/form/unitKinds.ts';

const { applicationsColumns, applicationsRows, disputesColumns, disputesRows, proactiveBlocks } = currentForm;

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
let stale = false;

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

async function commandsTable(): Promise<string> {
  const cli = readFileSync(`${root}/source/cli.ts`, 'utf8');
  const names = Array.from(cli.matchAll(/^ {2}(\w+): (?:async )?\(\) => /gm), (match) => match[1]!);
  const rows: string[][] = [];
  for (const name of names) {
    const { default: command } = (await import(`../source/commands/${name}.ts`)) as { default: Command };
    rows.push([`\`${`nianbao ${command.usage}`.trim()}\``, command.summary]);
  }
  return table(['命令', '作用'], rows);
}

function termsTable(): string {
  const rows: string[][] = [
    ...sections.map((section) => [headingOf(section), `\`${section.id}\``, '部分']),
    ...aspects.map((aspect) => [aspect.heading, `\`overview.${aspect.id}\``, '第一部分的一个方面']),
    ...unitKinds.map((kind) => [
      kind.name,
      `\`${kind.id}\``,
      `单位类别，${kind.deadline.month}月${kind.deadline.day}日前公布`,
    ]),
    ...proactiveBlocks.flatMap((block) => [
      ...block.rows.map((row) => [row.label, `\`proactive.${row.id}\``, block.heading]),
      ...block.columns.map((column) => [column.label, `\`${column.id}\``, `${block.heading}的列`]),
    ]),
    ...applicationsRows.map((row) => [row.label, `\`applications.${row.id}\``, row.group ?? '第三部分的行']),
    ...applicationsColumns.map((column) => [column.label, `\`${column.id}\``, '第三部分的列']),
    ...disputesRows.map((row) => [row.label, `\`disputes.${row.id}\``, row.group ?? '第四部分的组']),
    ...disputesColumns.map((column) => [column.label, `\`${column.id}\``, '第四部分的列']),
  ];
  const unique = rows.filter(
    (row, index) => rows.findIndex((other) => other[0] === row[0] && other[1] === row[1]) === index,
  );
  return table(['中文', '标识', '是什么'], unique);
}

const derived: Readonly<Record<string, string>> = { commands: await commandsTable(), terms: termsTable() };
const path = `${root}/readme.md`;
const before = readFileSync(path, 'utf8');
const after = before.replace(
  /(<!-- derived: (\w+) -->\n)[\s\S]*?(<!-- \/derived -->)/g,
  (_, open: string, name: string, close: string) => `${open}${derived[name] ?? ''}\n${close}`,
);
if (after !== before) {
  stale = true;
  if (check) process.stderr.write('readme.md is stale: npm run derive\n');
  else writeFileSync(path, after);
}

// Every other script that derives something stands beside this one and takes --check too.
for (const name of readdirSync(`${root}/scripts`).filter((name) => /^(draw|document|complete)\w+\.ts$/.test(name))) {
  const { status } = spawnSync(process.execPath, [`${root}/scripts/${name}`, ...(check ? ['--check'] : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) stale = true;
}
process.exitCode = check && stale ? 1 : 0;
