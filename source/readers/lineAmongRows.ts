/** A row with nothing but one text in it: a line between tables, or the head of a table's rows. */

/** True for the title, a heading, a paragraph; a label of the form, or what heads some of its rows, is none. */
export const isLineAmongRows = (text: string): boolean =>
  text.length > 40 ||
  /^[一二三四五六七]、(?!.*(?:申请数量|办理结果|继续办理))|(?:报告|年报)$|[。：:]$/.test(text) ||
  /^[（(][一二三四五][）)](?:主动公开|依申请公开|政府信息|监督)/.test(text);
