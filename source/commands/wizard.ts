import type { Command } from './command.ts';
import { waysToBegin } from './ways.ts';

const command: Command = {
  usage: '',
  summary: '打开向导：接着写草稿，或新建报告',
  options: {},
  async run(_positionals, _values) {
    const { runWizard } = await import('../wizard/run.tsx');
    return runWizard(null, waysToBegin(), process);
  },
};

export default command;
