import { useEffect, useMemo, useReducer } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import { listVersions, readVersion, type Version, type VersionReason } from '../../drafts/history.ts';
import { cutToWidth, padEnd } from '../../text/width.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import { KeysHelp } from '../components/KeysHelp.tsx';
import { Line, type Part } from '../components/Line.tsx';
import { compareReports, type PartChange, summaryWords } from '../history/compare.ts';
import { comparisonLines } from '../history/lines.ts';
import { reduceHistory, startHistory } from '../history/state.ts';
import { useKeys } from '../hooks/useKeys.ts';
import { stepName } from '../steps.ts';
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
  readonly onTake: (version: Draft, parts: readonly PartChange[], when: string) => void;
  readonly onLeave: () => void;
}

const reasonWords: Readonly<Record<VersionReason, string>> = {
  begun: '开始改之前',
  left: '离开时',
  section: '换节时',
  'before-restore': '取回旧版本之前',
  foreign: '别的程序写的',
  migrated: '升级格式之前',
};

type Compared = { readonly version: Draft; readonly parts: readonly PartChange[] } | { readonly problem: string };

/** How many versions are shown at a time: a third of the room, for the comparison needs more. */
const listRows = (rows: number): number => Math.max(3, Math.floor((rows - frameRows) / 3));

function versionParts(entry: Version, compared: Compared, focused: boolean, columns: number, now: Date): Part[] {
  const words = 'problem' in compared ? '已损坏，打不开' : summaryWords(compared.parts);
  return [
    { text: focused ? ' > ' : '   ', look: 'focus' },
    { text: padEnd(whenWords(entry.kept, now), 17), look: focused ? 'focus' : 'plain' },
    { text: padEnd(reasonWords[entry.why], 16), look: 'quiet' },
    { text: cutToWidth(words, columns - 38), look: 'problem' in compared ? 'error' : focused ? 'focus' : 'plain' },
  ];
}

const sectionBar = (parts: readonly PartChange[], chosen: number): Part[] =>
  parts.flatMap(({ part, words }, index): Part[] => [
    { text: index === chosen ? ' [' : '  ', look: 'focus' },
    { text: `${stepName(part)} `, look: index === chosen ? 'focus' : 'plain' },
    { text: words, look: 'quiet' },
    { text: index === chosen ? ']' : ' ', look: 'focus' },
  ]);

/** The earlier versions of a draft, each beside what there is now; one can be taken back. */
export function HistoryScreen({
  draft,
  columns,
  rows,
  readOnly,
  notice,
  onClose,
  onTake,
  onLeave,
}: HistoryScreenProps) {
  const [state, dispatch] = useReducer(reduceHistory, startHistory);
  const [versions, problem] = useMemo((): [Version[], string | null] => {
    try {
      return [listVersions(draft.id), null];
    } catch (error) {
      return [[], (error as Error).message];
    }
  }, [draft.id]);
  const known = useMemo(() => new Map<string, Compared>(), []);
  const compared = ({ version }: Version): Compared => {
    const found = known.get(version);
    if (found) return found;
    let read: Compared;
    try {
      const earlier = readVersion(draft.id, version);
      read = { version: earlier, parts: compareReports(earlier.report, draft.report) };
    } catch (error) {
      read = { problem: (error as Error).message };
    }
    known.set(version, read);
    return read;
  };
  const now = new Date();
  const current = versions[state.index];
  const shown = current ? compared(current) : null;
  const parts = shown && 'parts' in shown ? shown.parts : [];
  const chosen = Math.min(state.part, Math.max(0, parts.length - 1));
  const height = Math.min(versions.length, listRows(rows));
  const pageRows = Math.max(1, rows - frameRows - height - 1);
  const changes = parts[chosen]?.changes;
  const lines = useMemo(() => (changes ? comparisonLines(changes, columns) : []), [changes, columns]);
  const top = Math.max(0, Math.min(state.top, lines.length - pageRows));

  const refusal =
    readOnly ??
    (shown && 'problem' in shown ? shown.problem : parts.length === 0 ? '这个版本和现在的内容一样，不用取回。' : null);
  useKeys(
    (press) =>
      dispatch({
        press,
        versions: versions.length,
        parts: parts.length,
        pageRows,
        lines: lines.length,
        mayTake: refusal === null,
      }),
    fits(columns, rows),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is answered once
  useEffect(() => {
    if (state.request?.kind === 'close') onClose();
    else if (state.request?.kind === 'leave') onLeave();
    else if (state.request?.kind === 'take' && current && shown && 'version' in shown)
      onTake(shown.version, shown.parts, whenWords(current.kept, now));
  }, [state.request]);

  const question =
    state.overlay === 'question' ? '取回这个版本？现在的内容会先存为一个版本，也可以用 Ctrl+Z 撤销。' : null;
  const said = notice ?? question ?? (state.overlay === 'refused' ? refusal : null);
  const below = lines.length - top - pageRows;
  const more = below > 0 || top > 0 ? `上面还有 ${top} 行，下面还有 ${Math.max(0, below)} 行（PgUp、PgDn）` : '';
  const first = Math.max(0, Math.min(state.index - Math.floor(height / 2), versions.length - height));
  const { unit, year } = draft.report;
  return (
    <Frame
      columns={columns}
      rows={rows}
      title={`${unit || '（未填单位）'}  ${year}年  历史版本`}
      status={{ text: versions.length > 0 ? `${versions.length} 个版本` : '', look: 'quiet' }}
      steps={parts.length > 0 ? sectionBar(parts, chosen) : [{ text: '' }]}
      messages={[[{ text: ` ${said ?? more}`, look: said === null ? 'quiet' : 'warning' }], []]}
      scope={question === null ? 'history' : 'question'}
    >
      {state.overlay === 'keys' ? (
        <KeysHelp scope="history" columns={columns} rows={rows - frameRows} />
      ) : (
        <>
          {versions.slice(first, first + height).map((entry, position) => (
            <Line
              key={entry.version}
              parts={versionParts(entry, compared(entry), first + position === state.index, columns, now)}
            />
          ))}
          <Line parts={[{ text: '' }]} />
          {versions.length === 0 && (
            <Line
              parts={[{ text: ` ${problem ?? '这份草稿还没有历史版本：改动以后，开始、换节和离开时各存一个。'}` }]}
            />
          )}
          {shown && 'problem' in shown && <Line parts={[{ text: ` ${shown.problem}`, look: 'error' }]} />}
          {lines.slice(top, top + pageRows).map((line, row) => (
            <Line key={row} parts={line} />
          ))}
        </>
      )}
    </Frame>
  );
}
