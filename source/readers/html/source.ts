/** A page as a file: without the pictures that are written into it, and no longer than any report. */
import type { Document } from '../../document/document.ts';
import { Failure } from '../../text/failure.ts';
import { htmlPage } from './page.ts';

const largestPage = 5_000_000;

/** A page without the pictures that are written into it: they cost time and hold no text. */
function withoutPictures(html: string): string {
  const end = /["')\s>]/g;
  let kept = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf(';base64,', at);
    if (start < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    end.lastIndex = start;
    at = end.exec(html)?.index ?? html.length;
  }
}

/** The document that a page shows. Throws Failure (without the file's name) where it is longer than any report. */
export function htmlDocument(markup: string): Document {
  const text = withoutPictures(markup);
  if (text.length > largestPage)
    throw new Failure('的网页代码超过 500 万字，不像是一份年度报告；请只保存报告正文后再读。');
  const page = htmlPage(text);
  const { everything } = page;
  if (!everything) return page;
  return {
    ...page,
    everything: () => ({ ...everything(), doubt: '报告在网页里是隐藏的，连同看不见的内容一起读了，请对照原文' }),
  };
}
