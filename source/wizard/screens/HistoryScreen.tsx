import { useEffect, useMemo } from 'react';
import { today } from '../../disk/today.ts';
import type { Draft } from '../../drafts/drafts.ts';
import { listVersions, readVersion, type Version } from '../../drafts/history.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { compareReports, type PartChange } from '../history/compare.ts';
import { historyScreen } from '../history/screen.ts';
import type { Compared, HistoryRequest } from '../history/state.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { whenWords } from '../when.ts';

interface HistoryScreenProps {
  /** The draft as it is in memory now. */
  readonly draft: Draft;
  readonly columns: number;
  readonly rows: number;
  /** Why no version can be taken back; null where one can. */
  readonly readOnly: string | null;
  readonly notice: string | null;
  readonly onClose: () => void;
  /** Takes a version back. Throws Failure where today's could not be kept first. */
  readonly onTake: (version: Draft, parts: readonly PartChange[], isWhole: boolean, when: string) => void;
  /** Goes to a field that differs. */
  readonly onJump: (place: string) => void;
  readonly onLeave: () => void;
}

function versionsOf(id: string): [Version[], string | null] {
  try {
    return [listVersions(id), null];
  } catch (error) {
    return [[], (error as Error).message];
  }
}

/** What differs in each version, read once. */
function comparing({ id, report }: Draft, versions: readonly Version[]): (index: number) => Compared {
  const known = new Map<number, Compared>();
  return (index) => {
    const found = known.get(index);
    if (found) return found;
    let read: Compared;
    try {
      const version = readVersion(id, versions[index]!.version);
      read = { version, parts: compareReports(version.report, report) };
    } catch (error) {
      read = { problem: (error as Error).message };
    }
    known.set(index, read);
    return read;
  };
}

/** The earlier versions of a draft, each beside what there is now; one can be taken back. */
export function HistoryScreen({ draft, columns, rows, readOnly, notice, ...on }: HistoryScreenProps) {
  const window = useMemo(() => ({ columns, rows }), [columns, rows]);
  const [versions, problem] = useMemo(() => versionsOf(draft.id), [draft.id]);
  const perform = (request: HistoryRequest) => {
    if (request.kind === 'close') on.onClose();
    else if (request.kind === 'leave') on.onLeave();
    else if (request.kind === 'jump') on.onJump(request.place);
    else on.onTake(request.version, request.parts, request.isWhole, whenWords(request.kept, today()));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing changes in the draft while it is looked at
  const given = useMemo(() => ({ versions, compare: comparing(draft, versions), readOnly, window }), [versions]);
  const { state, change, shell } = useScreen(historyScreen, given, { window, perform, isActive: true });
  useEffect(() => change((before) => ({ ...before, window, top: 0 })), [change, window]);
  const { unit, year } = draft.report;
  const title = `${unit || '（未填单位）'}  ${year}年`;
  const view = historyScreen.view(state, window, { title, notice, problem, now: new Date() });
  return <ScreenFrame view={view} shell={shell} window={window} />;
}
