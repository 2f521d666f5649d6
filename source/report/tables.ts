/** The tables of the form in force, for what does not yet take the form from the report. */
import { currentForm } from '../form/forms.ts';

export type { Block, Column, Row, TableId } from '../form/form.ts';
export const {
  contentLabel,
  proactiveBlocks,
  totalLabel,
  applicationsHead,
  applicationsColumns,
  outcomesLabel,
  applicationsRows,
  disputesHead,
  disputesColumns,
  disputesRows,
} = currentForm;
