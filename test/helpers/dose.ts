/**
 * How many examples: few for `npm test`, which is run often; many for `npm run test:campaign`, which looks for what is new, and with
 * NIANBAO_DOSE=many, which looks at all there is once for all changes.
 */
export const dose = (few: number, many: number): number =>
  process.env.NIANBAO_SEED === 'random' || process.env.NIANBAO_DOSE === 'many' ? many : few;
