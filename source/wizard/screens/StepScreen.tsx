import { findField, withField } from '../../editing/fields.ts';
import { withFilledFigures } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import type { TableId } from '../../report/tables.ts';
import type { Finding } from '../../rules/finding.ts';
import { KeysHelp } from '../components/KeysHelp.tsx';
import { ListOverlay } from '../components/ListOverlay.tsx';
import type { EditorState } from '../editor/state.ts';
import { useLatest } from '../hooks/useLatest.ts';
import type { CommandName, Scope } from '../keys.ts';
import { startOutput } from '../output/choices.ts';
import { isPart } from '../steps.ts';
import { OutputScreen } from './OutputScreen.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { TableScreen } from './TableScreen.tsx';
import { TextScreen } from './TextScreen.tsx';

interface StepScreenProps {
  readonly state: EditorState;
  readonly scope: Scope;
  readonly findings: readonly Finding[];
  readonly aside: readonly Finding[];
  readonly broken: ReadonlySet<string>;
  readonly columns: number;
  readonly rows: number;
  readonly prior: Report | null;
  readonly isActive: boolean;
  readonly onCommand: (command: CommandName) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** The work of the current step, or what lies over it. */
export function StepScreen({
  state,
  scope,
  findings,
  aside,
  broken,
  columns,
  rows,
  prior,
  isActive,
  onCommand,
}: StepScreenProps) {
  const { session, step, overlay, list, block } = state;
  const output = useLatest(() => startOutput(process.cwd()));
  if (overlay === 'keys') return <KeysHelp scope={scope} columns={columns} rows={rows} />;
  if (overlay === 'list' && list) return <ListOverlay list={list} columns={columns} rows={rows} />;
  if (overlay === 'preview') {
    return (
      <PreviewScreen
        report={withFilledFigures(session.report)}
        findings={findings}
        isActive={isActive}
        columns={columns}
        rows={rows}
        onCommand={onCommand}
      />
    );
  }
  if (step === 'review') {
    return (
      <ReviewScreen
        findings={findings}
        aside={aside}
        setAside={state.setAside}
        index={state.reviewIndex}
        columns={columns}
        rows={rows}
      />
    );
  }
  if (step === 'output') {
    return (
      <OutputScreen
        report={withFilledFigures(session.report)}
        prior={prior}
        findings={findings}
        output={output}
        isActive={isActive}
        columns={columns}
        onCommand={onCommand}
      />
    );
  }
  if (!isPart(step)) return null;
  const kind = findField(session.field)?.field.kind;
  if (kind !== 'count' && kind !== 'decimal') {
    return (
      <TextScreen
        part={step}
        session={session}
        columns={columns}
        rows={rows}
        textColumns={state.textColumns}
        prior={prior}
      />
    );
  }
  if (!block)
    return (
      <TableScreen
        table={step as TableId}
        session={session}
        columns={columns}
        rows={rows}
        broken={broken}
        changed={nothing}
      />
    );
  // The table as it would be with the pasted block, before it is taken.
  const preview = block.changes.reduce((report, { place, value }) => withField(report, place, value), session.report);
  return (
    <TableScreen
      table={step as TableId}
      session={{ ...session, report: preview, entry: null }}
      columns={columns}
      rows={rows}
      broken={nothing}
      changed={new Set(block.changes.map((change) => change.place))}
    />
  );
}
