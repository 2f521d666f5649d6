import { formatReport } from '../report/interchange.ts';
import { escapedJson } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';
import { noteLines } from './noteLines.ts';
import { readReport } from './readReport.ts';

const command: Command = {
  usage: 'read 文件',
  summary: '把已发布的报告（网页、Word、Markdown、文本）读成报告数据（JSON）',
  options: {
    year: { type: 'string', value: '年度', help: '文件里并排印了两年的报告时，写明读哪一年的' },
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
    stdout.write(escapedJson(formatReport(report)));
    for (const line of noteLines(report.reading?.notes ?? [])) stderr.write(`${line}\n`);
    return 0;
  },
};

export default command;
