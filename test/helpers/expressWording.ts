/** The built-in words of the express way. */
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

export const builtInWording = { sentences: read('express.md'), problems: [read('phrases/problems.md')] };
