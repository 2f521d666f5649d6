import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';
import { completionScript, shells } from './completionScript.ts';

type Commands = Readonly<Record<string, () => Promise<{ default: Command }>>>;

/** The command that completes these commands. */
export const completionOf = (commands: Commands): Command => ({
  usage: `completion ${Object.keys(shells).join('|')}`,
  summary: '命令补全：把输出放进 shell 的配置，按 Tab 补出命令和选项',
  options: {},
  examples: [
    'nianbao completion bash >> ~/.bashrc',
    'nianbao completion zsh >> ~/.zshrc',
    'nianbao completion fish > ~/.config/fish/completions/nianbao.fish',
    // Windows PowerShell's >> appends UTF-16, to a file of another encoding too.
    'nianbao completion powershell | Add-Content $PROFILE',
  ],
  async run([shell, ...others], _values, streams) {
    if (shell === undefined || others.length > 0 || !Object.hasOwn(shells, shell))
      throw new Failure(`请写明一种 shell：${Object.keys(shells).join('、')}，例如：nianbao completion bash。`);
    const loaded = await Promise.all(
      Object.entries(commands)
        .filter(([name]) => name !== 'wizard')
        .map(async ([name, load]) => [name, (await load()).default] as const),
    );
    streams.stdout.write(completionScript(shell as keyof typeof shells, loaded));
    return 0;
  },
});

// As the help and the readme show it.
export default completionOf({});
