/** Completion for shells, derived from the commands: their names, options and what these take. */
import type { Command } from './command.ts';

export type Named = readonly (readonly [name: string, command: Command])[];

/** Words that an option takes, where its help names them: pretty|json, docx,html. */
function choicesOf(value: string | undefined): string[] {
  return value && /^[a-z]+(?:[|,][a-z]+)+$/.test(value) ? value.split(/[|,]/) : [];
}

const takesPath = (value: string | undefined): boolean => value !== undefined && /文件|名单/.test(value);

/** What may follow a command instead of a file: `drafts [rm 编号 | restore …]`, `completion bash|zsh`. */
function wordsOf({ usage }: Command): string[] {
  const [, ...rest] = usage.split(' ');
  const words = rest.join(' ').match(/(?<![\w-])[a-z]+(?![\w-])/g) ?? [];
  return [...new Set(words)];
}

const optionsOf = (command: Command): string[] => [
  ...Object.keys(command.options).map((name) => `--${name}`),
  '--help',
];

/** Safe between single quotes in every shell. */
const plain = (text: string): string =>
  text.replaceAll("'", '’').replaceAll('[', '（').replaceAll(']', '）').replaceAll(':', '：');

function bash(commands: Named): string {
  const cases = commands.map(
    ([name, command]) => `    ${name}) words='${[...optionsOf(command), ...wordsOf(command)].join(' ')}' ;;`,
  );
  const values = commands.flatMap(([name, command]) =>
    Object.entries(command.options).flatMap(([option, { value }]) => {
      const choices = choicesOf(value);
      return choices.length > 0 ? [`    ${name}:--${option}) choices='${choices.join(' ')}' ;;`] : [];
    }),
  );
  return `# nianbao completion bash
_nianbao() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} name=\${COMP_WORDS[1]} words='' choices=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(([name]) => name).join(' ')} --help --version' -- "$word"))
    return
  fi
  case $name:$before in
${values.join('\n')}
  esac
  case $name in
${cases.join('\n')}
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$word"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o default -F _nianbao nianbao
`;
}

function zsh(commands: Named): string {
  const names = commands.map(([name, { summary }]) => `'${name}:${plain(summary)}'`).join(' ');
  const cases = commands.map(([name, command]) => {
    const options = Object.entries(command.options).map(([option, { help, value }]) => {
      const choices = choicesOf(value);
      const taken =
        value === undefined
          ? ''
          : choices.length > 0
            ? `:${plain(value)}:(${choices.join(' ')})`
            : `:${plain(value)}:${takesPath(value) ? '_files' : ' '}`;
      return `'--${option}[${plain(help)}]${taken}'`;
    });
    const words = wordsOf(command);
    return `    ${name}) _arguments ${options.join(' ')} ${words.length > 0 ? `'*:：(${words.join(' ')})' ` : ''}'*:文件:_files' ;;`;
  });
  return `#compdef nianbao
_nianbao() {
  local -a commands=(${names})
  if (( CURRENT == 2 )); then
    _describe '命令' commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
compdef _nianbao nianbao
`;
}

function fish(commands: Named): string {
  const lines = commands.flatMap(([name, command]) => [
    `complete -c nianbao -n __fish_use_subcommand -f -a ${name} -d '${plain(command.summary)}'`,
    ...wordsOf(command).map((word) => `complete -c nianbao -n '__fish_seen_subcommand_from ${name}' -a ${word}`),
    ...Object.entries(command.options).map(([option, { value, help }]) => {
      const choices = choicesOf(value);
      const taken =
        value === undefined
          ? ''
          : choices.length > 0
            ? ` -x -a '${choices.join(' ')}'`
            : takesPath(value)
              ? ' -r -F'
              : ' -x';
      return `complete -c nianbao -n '__fish_seen_subcommand_from ${name}' -l ${option}${taken} -d '${plain(help)}'`;
    }),
  ]);
  return `# nianbao completion fish\n${lines.join('\n')}\n`;
}

function powershell(commands: Named): string {
  const table = commands.map(
    ([name, command]) =>
      `    '${name}' = @(${[...wordsOf(command), ...optionsOf(command)].map((word) => `'${word}'`).join(', ')})`,
  );
  return `# nianbao completion powershell
Register-ArgumentCompleter -Native -CommandName nianbao -ScriptBlock {
  param($word, $ast, $position)
  $known = [ordered]@{
${table.join('\n')}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $first = $typed.Count -lt 2 -or ($typed.Count -eq 2 -and $word -ne '')
  $words = if ($first) { @($known.Keys) + '--help', '--version' } else { $known[$typed[1]] }
  @($words) | Where-Object { $_ -and $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

export const shells = { bash, zsh, fish, powershell } as const;

/** The script that a shell loads. */
export const completionScript = (shell: keyof typeof shells, commands: Named): string => shells[shell](commands);
