import { readReport } from '../readers/read.ts';
import { formatReport } from '../report/interchange.ts';
import { printedName } from '../report/places.ts';
import { headingOf, sections } from '../report/sections.ts';
import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';

/** A place of a note in the words of the printed form: a cell, a text, a section, or the whole report. */
function placeName(place: string): string {
  if (place === '') return '全文';
  const section = sections.find(({ id }) => id === place);
  return section ? headingOf(section) : printedName(place);
}

const command: Command = {
  usage: 'read 文件',
  summary: '把已发布的报告（网页、Word、Markdown、文本）读成报告数据（JSON）',
  options: {},
  examples: ['nianbao read 报告.html > 报告.json'],
  async run(positionals, _values, { stdout, stderr }) {
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0)
      throw new Failure('请写明一个要读的文件，例如：nianbao read 报告.html。');
    const report = await readReport(path);
    stdout.write(formatReport(report));
    for (const { place, reason } of report.reading?.notes ?? []) stderr.write(`${placeName(place)}：${reason}\n`);
    return 0;
  },
};

export default command;
