#!/usr/bin/env node
/** Arguments -> one command; a command's code is loaded only when it is called. */
import type { Command } from './commands/command.ts';

const minimumNode = 22;

/** Every command, in the order of the help. */
const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  wizard: () => import('./commands/wizard.ts'),
  new: () => import('./commands/new.ts'),
  read: () => import('./commands/read.ts'),
  check: () => import('./commands/check.ts'),
  write: () => import('./commands/write.ts'),
  templates: () => import('./commands/templates.ts'),
  sum: () => import('./commands/sum.ts'),
  tally: () => import('./commands/tally.ts'),
  diff: () => import('./commands/diff.ts'),
  drafts: () => import('./commands/drafts.ts'),
  completion: async () => ({ default: (await import('./commands/completion.ts')).completionOf(commands) }),
  rules: () => import('./commands/rules.ts'),
};

/** What is wrong in the arguments; the help of the command follows from it. */
const wrongUsage = (sentence: string, command?: string): never => {
  throw Object.assign(new Error(`${sentence}（用 nianbao ${command ? `${command} ` : ''}--help 看用法）`), {
    name: 'Failure',
  });
};

async function run(argv: readonly string[]): Promise<number> {
  // As elsewhere: help check says what check --help says.
  if (argv[0] === 'help' && argv.length > 1) return run([...argv.slice(1), '--help']);
  const { parse, safeStreams } = await import('./commands/begin.ts');
  const streams = safeStreams();
  const [first = ''] = argv;
  if (first === '--version' || first === '-v') {
    if (argv.length > 1) return wrongUsage(`${first} 后面不写别的，“${argv[1]}”是多余的`);
    const { version } = await import('../package.json');
    streams.stdout.write(`${version}\n`);
    return 0;
  }
  const isCommand = Object.hasOwn(commands, first) && first !== 'wizard';
  const help = argv.includes('--help') || argv.includes('-h');
  if (first === 'help' || (help && !isCommand)) {
    const { overview } = await import('./commands/help.ts');
    streams.stdout.write(await overview(commands));
    return 0;
  }
  // What begins with a dash is an option of the wizard itself.
  if (first !== '' && !first.startsWith('-') && !isCommand) {
    const { nearest } = await import('./commands/nearest.ts');
    // The wizard is what runs without a command: it has no name to be called by.
    const meant = nearest(first, Object.keys(commands).slice(1));
    return wrongUsage(`没有“${first}”这个命令${meant ? `，是不是要 ${meant}？` : ''}`);
  }
  const name = isCommand ? first : 'wizard';
  const { default: command } = await commands[name]!();
  if (help) {
    const { usage } = await import('./commands/help.ts');
    streams.stdout.write(usage(command));
    return 0;
  }
  const { positionals, values } = parse(command, argv.slice(isCommand ? 1 : 0), (sentence) =>
    wrongUsage(sentence, isCommand ? name : undefined),
  );
  return command.run(positionals, values, streams);
}

async function report(error: unknown): Promise<number> {
  const { stderr } = (await import('./commands/begin.ts')).safeStreams();
  const known = error instanceof Error && ['Failure', 'InterchangeError'].includes(error.name);
  const sentence = known
    ? error.message
    : `程序出了意外的错误（${error instanceof Error ? error.message : String(error)}），已保存的内容没有丢失；设 NIANBAO_DEBUG=1 再运行一次可以看到细节。`;
  stderr.write(`${sentence}\n`);
  if (process.env.NIANBAO_DEBUG === '1' && error instanceof Error) stderr.write(`${error.stack}\n`);
  return 2;
}

// A reader that goes away (nianbao drafts | head), or a window that is closed, is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // On Windows a pipe whose reader is gone may say EOF.
    if (['EPIPE', 'EIO', 'EOF'].includes(error.code ?? '')) process.exit(process.exitCode ?? 0);
    // What was asked for did not get where it was to go: no exit code that speaks of the report.
    const isFull = ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
    const reason = isFull ? '磁盘已满，请腾出空间后再试' : `系统报告 ${error.code ?? error.message}，请换一个位置再试`;
    if (stream === process.stdout) process.stderr.write(`结果没有写完：${reason}。\n`);
    process.exit(2);
  });
}

// What follows asks for Node's modules so; Node before 22.3 cannot say.
process.getBuiltinModule ??= (await import('node:module')).createRequire(import.meta.url);

if (globalThis.nianbaoWorks) {
  await import('./commands/many/worker.ts').then(({ work }) => work());
} else if (Number(process.versions.node.split('.')[0]) < minimumNode) {
  process.stderr.write(
    `nianbao 需要 Node.js ${minimumNode} 或更新的版本，现在是 ${process.versions.node}，请升级 Node.js 后再运行。\n`,
  );
  process.exitCode = 2;
} else {
  // Windows looks for programs in the current folder first, where anything may lie.
  if (process.platform === 'win32') process.env.NoDefaultCurrentDirectoryInExePath = '1';
  globalThis.nianbaoProgram ??= process.argv[1];
  await import('./commands/compileCache.ts').then(({ enableCompileCache }) => enableCompileCache());
  process.exitCode = await run(process.argv.slice(2)).catch(report);
}
