/** How a note says that a figure was read, but may be another cell's. */
const ending = '请对照原文';

/** A reason for a note, with the advice that marks it as a doubt. */
export const doubt = (reason: string): string => `${reason}，${ending}`;

/** True for a note on something that was read, but with doubt. */
export const isDoubt = ({ reason }: { readonly reason: string }): boolean => reason.endsWith(ending);
