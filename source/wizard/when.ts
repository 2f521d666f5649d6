/** Times as a clerk says them. */

const two = (part: number): string => String(part).padStart(2, '0');

/** 今天 14:03, 11月23日 14:03, 2025年1月9日. */
export function whenWords(milliseconds: number, now: Date): string {
  const time = new Date(milliseconds);
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  if (time.toDateString() === now.toDateString()) return `今天 ${clock}`;
  const day = `${time.getMonth() + 1}月${time.getDate()}日`;
  return time.getFullYear() === now.getFullYear() ? `${day} ${clock}` : `${time.getFullYear()}年${day}`;
}
