/** What every command begins with, in one file to load. */
export { parse } from './arguments.ts';
export { safeStreams } from './safeStreams.ts';
