/** Every edition of the statutory form, the oldest first. A new one is a data file and a line here. */
import { edition2019 } from './edition2019.ts';
import { edition2021 } from './edition2021.ts';
import type { Edition } from './form.ts';

export const editions: readonly Edition[] = [edition2019, edition2021];
