/** How a note says that a figure was read, but may be another cell's. */
const ending = '请对照原文';

/** A reason for a note, with the advice that goes with a doubt. */
export const doubt = (reason: string): string => `${reason}，${ending}`;
