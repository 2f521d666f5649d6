/** What each shell is told of a command: its options with what they take, and the words that may stand in place of a file. */
import { expect, test } from 'vitest';
import type { Command } from '../../source/commands/command.ts';
import { completionScript } from '../../source/commands/completionScript.ts';

const command: Command = {
  usage: 'try [add 文件 | rm 编号 | add | --un-like]',
  summary: "试'试[一]下: 好",
  options: {
    format: { type: 'string', value: 'pretty|json', help: '给谁看' },
    to: { type: 'string', value: 'docx,html', help: '写成什么' },
    out: { type: 'string', value: '文件夹', help: '写到哪' },
    units: { type: 'string', value: '名单', help: '谁要报' },
    unit: { type: 'string', value: '单位', help: '哪个单位' },
    odd: { type: 'string', value: 'Ab|cd', help: '怪' },
    yes: { type: 'boolean', help: "不'问[了]: 好" },
  },
  run: async () => 0,
};
const bare: Command = { usage: 'bare', summary: '没有', options: {}, run: async () => 0 };
const of = (shell: 'bash' | 'zsh' | 'fish' | 'powershell') =>
  completionScript(shell, [
    ['try', command],
    ['bare', bare],
  ]);
const options = '--format --to --out --units --unit --odd --yes --help';

test('bash: options and words of the command, the values of an option where they are known', () => {
  const lines = of('bash').split('\n');
  expect(lines).toContain(`    try) words='${options} add rm' ;;`);
  expect(lines).toContain("    bare) words='--help' ;;");
  expect(lines.filter((line) => line.includes('choices='))).toEqual([
    expect.stringContaining("words='' choices=''"),
    "    try:--format) choices='pretty json' ;;",
    "    try:--to) choices='docx html' ;;",
  ]);
  expect(of('bash')).toContain("compgen -W 'try bare --help --version'");
});

test('zsh: files where an option takes one, nothing that would end the quotes', () => {
  const text = of('zsh');
  expect(text).toContain("commands=('try:试’试（一）下： 好' 'bare:没有')");
  expect(text).toContain(
    [
      "    try) _arguments '--format[给谁看]:pretty|json:(pretty json)' '--to[写成什么]:docx,html:(docx html)'",
      "'--out[写到哪]:文件夹:_files' '--units[谁要报]:名单:_files' '--unit[哪个单位]:单位: ' '--odd[怪]:Ab|cd: '",
      "'--yes[不’问（了）： 好]' '*:：(add rm)' '*:文件:_files' ;;",
    ].join(' '),
  );
  expect(text).toContain("    bare) _arguments  '*:文件:_files' ;;");
});

test('fish: words, values and files of a command, after its name alone', () => {
  expect(of('fish').split('\n').slice(1)).toEqual([
    "complete -c nianbao -n __fish_use_subcommand -f -a try -d '试’试（一）下： 好'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -a add",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -a rm",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l format -x -a 'pretty json' -d '给谁看'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l to -x -a 'docx html' -d '写成什么'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l out -r -F -d '写到哪'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l units -r -F -d '谁要报'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l unit -x -d '哪个单位'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l odd -x -d '怪'",
    "complete -c nianbao -n '__fish_seen_subcommand_from try' -l yes -d '不’问（了）： 好'",
    "complete -c nianbao -n __fish_use_subcommand -f -a bare -d '没有'",
    '',
  ]);
});

test('PowerShell: words and options of each command', () => {
  const quoted = ['add', 'rm', ...options.split(' ')].map((word) => `'${word}'`).join(', ');
  expect(of('powershell')).toContain(`    'try' = @(${quoted})\n    'bare' = @('--help')\n`);
});
