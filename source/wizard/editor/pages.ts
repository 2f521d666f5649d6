/** Which page of something long is shown, from what is in focus alone: the same focus always shows the same page. */

/** The first line of the page that shows `focus`; pages overlap by a few lines, so that one sees where one comes from. */
export function pageTop(focus: number, height: number, total: number): number {
  const overlap = height < 8 ? Math.min(2, height - 1) : 4;
  const step = Math.max(1, height - overlap);
  const margin = height > 2 ? 2 : 1;
  const page = Math.max(0, Math.ceil((focus - (height - margin)) / step));
  return Math.max(0, Math.min(page * step, total - height));
}
