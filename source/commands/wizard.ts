import type { Command } from './command.ts';
import { openWizard, plain } from './openWizard.ts';
import { waysToBegin } from './ways.ts';

const command: Command = {
  usage: '',
  summary: '打开向导：接着写草稿，或新建报告',
  options: { plain },
  async run(_positionals, values) {
    return openWizard(null, waysToBegin(), values.plain === true);
  },
};

export default command;
