/** What a page has beside the report: its tags, the table at its head, the list of its sections, downloads and links. */

import { headingOf, sections } from '../form/sections.ts';
import type { Report } from '../report/report.ts';
import { type Block, plainText } from './blocks.ts';
import { escapeHtml, lineOf } from './escape.ts';
import type { RenderOptions } from './format.ts';
import type { Profile } from './profile.ts';
import { titleLine } from './title.ts';

/** From here on a report is long enough for a list of its sections, in characters of its texts. */
const longReport = 6000;

/** The id of a statutory section's heading, so that others can point at it. */
export const anchorOf = (heading: string): string | undefined =>
  sections.find((section) => headingOf(section) === heading)?.id;

/** The tags that the guide for government websites asks for (国办发〔2017〕47号). */
function metaTags(report: Report, profile: Profile): string {
  const tags: Readonly<Record<string, string | undefined>> = {
    SiteName: profile.siteName,
    SiteDomain: profile.siteDomain,
    SiteIDCode: profile.siteCode,
    ColumnName: profile.column,
    ArticleTitle: titleLine(report),
    PubDate: profile.publishDate,
    ContentSource: profile.publisher ?? lineOf(report.unit),
  };
  return Object.entries(tags)
    .filter(([, content]) => content)
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content!)}">`)
    .join('\n');
}

/** The table that such pages begin with: 名称, 索引号, 分类, 发布机构, 公开日期. */
function headTable(report: Report, profile: Profile): string {
  const rows = [
    ['名称', titleLine(report)],
    ['索引号', profile.indexNumber],
    ['分类', profile.category],
    ['发布机构', profile.publisher ?? lineOf(report.unit)],
    ['公开日期', profile.publishDate],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  const lines = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<header>\n<dl class="head">\n${lines.join('\n')}\n</dl>\n</header>`;
}

const listOf = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<p><strong>${name}</strong>：${entries.join('　')}</p>`;

const linkTo = (url: string, name: string): string => `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`;

/** Downloads, links and the contact, below the report. */
function foot(profile: Profile, beside: readonly string[]): string {
  const downloads = profile.downloads ? beside.map((name) => linkTo(encodeURIComponent(name), name)) : [];
  const parts = [
    listOf('下载', downloads),
    listOf(
      '相关链接',
      (profile.links ?? []).map(({ name, url }) => linkTo(url, name)),
    ),
    profile.contact ? `<p><strong>联系方式</strong>：${escapeHtml(profile.contact)}</p>` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<footer>\n${parts.join('\n')}\n</footer>`;
}

/** The sections with links to them, for reports that take long to scroll through. */
function contentsOf(blocks: readonly Block[]): string {
  const length = blocks.reduce((sum, block) => ('runs' in block ? sum + plainText(block.runs).length : sum), 0);
  if (length < longReport) return '';
  const entries = blocks.flatMap((block) => {
    const text = block.kind === 'heading' && block.depth === 2 ? plainText(block.runs) : '';
    const anchor = anchorOf(text);
    return anchor ? [`<li><a href="#${anchor}">${escapeHtml(text)}</a></li>`] : [];
  });
  return `<nav aria-label="目录">\n<ul>\n${entries.join('\n')}\n</ul>\n</nav>`;
}

/** Each part as HTML, '' where there is none. */
export function pageParts(report: Report, blocks: readonly Block[], { profile, beside = [] }: RenderOptions) {
  return {
    meta: profile ? metaTags(report, profile) : '',
    head: profile ? headTable(report, profile) : '',
    contents: contentsOf(blocks),
    foot: profile ? foot(profile, beside) : '',
  };
}
