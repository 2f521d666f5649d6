/** The clock that packages ask, in the bundle: Node's own loads all that it can measure besides, at the first question: 5 ms of starting. */
export const performance = { now: (): number => process.uptime() * 1000 };
