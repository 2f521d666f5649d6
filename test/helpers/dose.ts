/** How many examples: few for `npm test`, which is run often, many for `npm run test:campaign`, which looks for what is new. */
export const dose = (few: number, many: number): number => (process.env.NIANBAO_SEED === 'random' ? many : few);
