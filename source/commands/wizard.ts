import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';
import { openWizard, plain } from './openWizard.ts';
import { waysToBegin } from './ways.ts';

const command: Command = {
  usage: '',
  summary: '打开向导：接着写草稿，或新建报告',
  options: { plain },
  async run([more], values) {
    if (more !== undefined) throw new Failure(`“${more}”是多余的；要打开一份草稿，请在首页里选。`);
    return openWizard(null, waysToBegin(), values.plain === true);
  },
};

export default command;
