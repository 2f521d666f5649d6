import { formatReport } from '../report/interchange.ts';
import type { Render } from './format.ts';

/** The report as interchange JSON, every text and figure as it is. */
export const renderJson: Render = async (report) => formatReport(report);
