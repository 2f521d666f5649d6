/** The poster as one SVG picture, 750 pixels wide, and what it says in words. */
import type { Report } from '../../report/report.ts';
import { escapeHtml } from '../escape.ts';
import { plainDigits } from '../plainDigits.ts';
import { titleLine } from '../title.ts';
import { applicantsCard, cardWidth, type Drawn, headlineCard, outcomesCard, tilesCard } from './cards.ts';
import { box, linesOf, pageWidth, textAt } from './draw.ts';
import type { PosterFigures } from './figures.ts';

/** The picture in words, once, for those who cannot see it. */
export function wordsOf({ headlines, applicants, outcomes, publications, disputes }: PosterFigures): string {
  const part = (name: string, parts: PosterFigures['applicants']) =>
    parts.length > 0
      ? [`${name}：${parts.map(({ label, count, share }) => `${label}${plainDigits(count)}件，占${share}`).join('；')}`]
      : [];
  const tiles = (name: string, list: PosterFigures['disputes']) =>
    list.length > 0
      ? [
          `${name}：${list.map(({ value, unit, label, lines }) => `${label}${value}${unit}${lines.length > 0 ? `（${lines.join('，')}）` : ''}`).join('；')}`,
        ]
      : [];
  const sentences = [
    ...headlines.map(({ value, label, lines }) =>
      `${label.replace(/^件 |\n/g, '')}${value}${label.startsWith('件 ') ? '件' : ''}（${lines.join('，')}）`.replace(
        '（）',
        '',
      ),
    ),
    ...part('谁来申请', applicants),
    ...part('怎样答复', outcomes),
    ...tiles('主动公开', publications),
    ...tiles('复议和诉讼', disputes),
  ];
  return `${sentences.join('。')}。`;
}

/** The title broken where its sense breaks, each part on lines of its own. */
function titleLines(report: Report, size: number, room: number): string[] {
  const title = titleLine(report);
  const kind = `${report.year}年政府信息公开工作年度报告`;
  const parts = title.endsWith(kind)
    ? [title.slice(0, -kind.length) + `${report.year}年`, '政府信息公开工作年度报告']
    : [title];
  return parts.flatMap((part) => linesOf(part, size, room));
}

/** A title of more lines than these is set smaller. */
const mostTitleLines = 4;

function head(report: Report, isDraft: boolean): Drawn {
  const sizes = [46, 40, 34];
  const fits = (size: number): boolean => titleLines(report, size, cardWidth - 32).length <= mostTitleLines;
  const size = sizes.find(fits) ?? 28;
  const lines = titleLines(report, size, cardWidth - 32);
  const step = Math.round(size * 1.36);
  const mark = isDraft
    ? [
        box(0, 0, pageWidth, 60, 'alarm'),
        textAt(48, 40, '草稿　报告还没有完成，请勿公开', { size: 28, weight: 'bold', colour: 'card' }),
      ]
    : [];
  const top = isDraft ? 60 : 0;
  const high = top + 132 + lines.length * step;
  const picture = [
    `<rect width="${pageWidth}" height="${high + 64}" fill="url(#sky)"/>`,
    ...mark,
    textAt(48, top + 86, '一图读懂', { size: 28, colour: 'pale' }),
    ...lines.map((line, index) => textAt(48, top + 152 + index * step, line, { size, weight: 'bold', colour: 'card' })),
  ];
  return { picture: picture.join('\n'), height: high };
}

/** The picture as an SVG element without scripts, and its height. */
export function drawPoster(report: Report, figures: PosterFigures, isDraft: boolean): Drawn {
  const { headlines, applicants, outcomes, publications, disputes } = figures;
  const cards = [
    ...(headlines.length > 0 ? [(y: number) => headlineCard(y, headlines)] : []),
    ...(applicants.length > 0 ? [(y: number) => applicantsCard(y, applicants)] : []),
    ...(outcomes.length > 0 ? [(y: number) => outcomesCard(y, outcomes)] : []),
    ...(publications.length > 0 ? [(y: number) => tilesCard(y, '主动公开', publications)] : []),
    ...(disputes.length > 0 ? [(y: number) => tilesCard(y, '复议和诉讼', disputes)] : []),
  ];
  const start = head(report, isDraft);
  const pieces = [start.picture];
  let y = start.height;
  for (const draw of cards) {
    const { picture, height } = draw(y);
    pieces.push(picture);
    y += height + 32;
  }
  const fromText = publications.some(({ lines }) => lines.includes('取自正文'))
    ? '；注明取自正文的，以报告正文为准'
    : '';
  const source = `数据取自本年度报告的统计表，统计期限为${report.year}年1月1日至12月31日${fromText}。`;
  const foot = linesOf(source, 24, cardWidth);
  pieces.push(...foot.map((line, index) => textAt(32, y + 28 + index * 36, line, { size: 24, colour: 'quiet' })));
  const height = Math.ceil(y + 28 + foot.length * 36 + 8);
  const picture = [
    `<svg viewBox="0 0 ${pageWidth} ${height}" role="img" aria-label="${escapeHtml(wordsOf(figures))}">`,
    '<defs><linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="var(--deep)"/><stop offset="1" stop-color="var(--strong)"/></linearGradient></defs>',
    box(0, 0, pageWidth, height, 'ground'),
    ...pieces,
    '</svg>',
  ].join('\n');
  return { picture, height };
}
