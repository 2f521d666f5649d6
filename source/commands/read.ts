import { formatReport } from '../report/interchange.ts';
import { escapedJson } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';
import { noteLines } from './noteLines.ts';
import { writeOut } from './printOut.ts';
import { readReport } from './readReport.ts';

const command: Command = {
  usage: 'read 文件',
  summary: '把已发布的报告（网页、Word、WPS、PDF、Excel、文本）读成报告数据（JSON）',
  options: {
    year: { type: 'string', value: '年度', help: '报告的年度：报告里没有写明时，或者文件里有两年的报告时用' },
    out: { type: 'string', value: '文件', help: '写进这个文件（UTF-8），不写就显示在屏幕上；已有的文件不会被改写' },
  },
  examples: ['nianbao read 报告.html > 报告.json'],
  async run(positionals, values, { stdout, stderr }) {
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0)
      throw new Failure('请写明一个要读的文件，例如：nianbao read 报告.html。');
    const year = values.year === undefined ? undefined : Number(values.year);
    if (year !== undefined && !/^20\d\d$/.test(String(values.year)))
      throw new Failure(`年度“${String(values.year)}”不对：--year 后面写四位数字，例如 2024。`);
    const report = await readReport(path, year);
    if (year !== undefined && report.year !== year)
      throw new Failure(`${path} 是 ${report.year} 年度的报告，里面没有 ${year} 年度的。`);
    const json = escapedJson(formatReport(report));
    if (values.out === undefined) stdout.write(json);
    else writeOut(String(values.out), json);
    for (const line of noteLines(report)) stderr.write(`${line}\n`);
    return 0;
  },
};

export default command;
