/**
 * Property tests draw the same examples on every run, so that a green run stays green until something changes.
 * `npm run test:campaign` draws others: NIANBAO_SEED is the seed (`random`: a new one, printed).
 */
import { configureGlobal } from 'fast-check';
import { dose } from './dose.ts';

const asked = process.env.NIANBAO_SEED ?? '711';
const seed = asked === 'random' ? Date.now() % 1_000_000_000 : Number(asked);
if (asked === 'random') console.log(`NIANBAO_SEED=${seed}`);

configureGlobal({ seed, numRuns: asked === 'random' ? 1000 : dose(40, 100) });
