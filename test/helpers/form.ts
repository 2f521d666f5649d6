/** The form of the invented reports in the tests: that of 2021, whatever editions there are. */
import { formOf } from '../../source/form/forms.ts';

export const form2021 = formOf({ edition: 2021 });
export const { cells, cellsOfTable, texts, findCell, cellOf, sums, balances } = form2021;
