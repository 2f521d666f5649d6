import { useMemo, useState } from 'react';
import { type Draft, type DraftEntry, listDrafts, readDraft, removeDraft } from '../../drafts/drafts.ts';
import { type Opened, openSafely } from '../../drafts/open.ts';
import { filledFields, partIds } from '../../editing/fields.ts';
import { cutToWidth, graphemes, padEnd, width } from '../../text/width.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import { KeysHelp } from '../components/KeysHelp.tsx';
import { Line, type Part } from '../components/Line.tsx';
import { Prompt } from '../components/Prompt.tsx';
import { holdKeys, typeAhead, useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';
import { whenWords } from '../when.ts';

interface HomeScreenProps {
  readonly columns: number;
  readonly rows: number;
  /** Opens a draft, with its earlier versions in front if they were asked for. */
  readonly onOpen: (opened: Opened, withHistory?: boolean) => void;
  readonly onNew: () => void;
  readonly onExpress: () => void;
  /** Starts from last year's report: a path or a draft's name. Rejects with a sentence. */
  readonly onFrom: (argument: string) => Promise<void>;
  readonly onLeave: () => void;
  readonly onQuit: () => void;
  readonly notice: string | null;
}

/** 3 of 7 parts filled, in words. */
function progressOf(draft: Draft): string {
  const done = partIds.filter((part) => {
    const { filled, of } = filledFields(draft.report, part);
    return filled === of;
  }).length;
  return done === partIds.length ? '填完' : `填了 ${done}/${partIds.length} 节`;
}

type Read = { readonly draft: Draft } | { readonly problem: string };

function tryRead(id: string): Read {
  try {
    return { draft: readDraft(id) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

const nameOf = (read: Read): string => ('draft' in read ? `${read.draft.report.unit} ${read.draft.report.year}年` : '');

function draftParts(entry: DraftEntry, read: Read, focused: boolean, columns: number, now: Date): Part[] {
  const marker: Part = { text: focused ? ' > ' : '   ', look: 'focus' };
  if ('problem' in read) return [marker, { text: `${entry.id} 文件有问题，按 Enter 取回能读的内容`, look: 'error' }];
  const { report } = read.draft;
  const name = `${report.unit || '（未填单位）'}  ${report.year}年`;
  const tail = `${padEnd(progressOf(read.draft), 13)}${whenWords(entry.changed, now)}`;
  const room = columns - width(tail) - 8;
  const cut = width(name) > room ? `${cutToWidth(report.unit, room - 12)}..  ${report.year}年` : name;
  return [marker, { text: padEnd(cut, room), look: focused ? 'focus' : 'plain' }, { text: `  ${tail}`, look: 'quiet' }];
}

/** The drafts, last changed first; what one was last working on is in focus, Enter continues it. */
export function HomeScreen({
  columns,
  rows,
  onOpen,
  onNew,
  onExpress,
  onFrom,
  onLeave,
  onQuit,
  notice,
}: HomeScreenProps) {
  const [all, setEntries] = useState(listDrafts);
  const [filter, setFilter] = useState('');
  const [index, setIndex] = useState(0);
  const [overlay, setOverlay] = useState<'none' | 'remove' | 'keys' | 'filter' | 'from'>('none');
  const [said, setSaid] = useState<string | null>(null);
  const read = useMemo(() => new Map<string, Read>(), []);
  const now = new Date();
  const reading = (id: string): Read => {
    const known = read.get(id) ?? tryRead(id);
    read.set(id, known);
    return known;
  };
  // Only a filter opens every draft; without one the drafts on the page are read.
  const entries = filter === '' ? all : all.filter((entry) => nameOf(reading(entry.id)).includes(filter));
  const pageRows = Math.max(1, rows - frameRows - 5);
  const focused = Math.min(index, entries.length + 2);
  const current = entries[focused];

  const open = (withHistory = false) => {
    if (!current) {
      if (withHistory) return;
      if (focused === entries.length) return onNew();
      return focused === entries.length + 1 ? setOverlay('from') : onExpress();
    }
    try {
      onOpen(openSafely(current.id), withHistory);
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  const remove = () => {
    setOverlay('none');
    if (!current) return;
    try {
      removeDraft(current.id);
      setEntries(listDrafts());
      setSaid(`已删除。要找回来：nianbao drafts restore ${current.id}`);
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  const run = (command: ReturnType<typeof commandOf>) => {
    const to = (by: number) => setIndex((before) => Math.min(entries.length + 2, Math.max(0, before + by)));
    if (command === 'up') to(-1);
    else if (command === 'down') to(1);
    else if (command === 'page-up') to(-pageRows);
    else if (command === 'page-down') to(pageRows);
    else if (command === 'open') open();
    else if (command === 'history') open(true);
    else if (command === 'new') onNew();
    else if (command === 'express') onExpress();
    else if (command === 'from') setOverlay('from');
    else if (command === 'remove' && current) setOverlay('remove');
    else if (command === 'filter') setOverlay('filter');
    else if (command === 'keys') setOverlay('keys');
    else if (command === 'quit') onQuit();
    else if (command === 'leave') onLeave();
  };

  useKeys(
    (press) => {
      setSaid(null);
      if (press.kind === 'paste') return press.unmarked && typeAhead(press.text);
      // One letter at a time: the rest may be meant for the screen that the first one opens.
      const [first = '', ...rest] = press.kind === 'text' ? graphemes(press.text) : [];
      const name = press.kind === 'key' ? press.name : first;
      typeAhead(rest.join(''));
      if (overlay === 'keys') {
        setOverlay('none');
        if (name === 'ctrl+c') onLeave();
      } else if (overlay === 'remove') {
        const answer = commandOf('question', name);
        if (answer === 'yes') remove();
        else if (answer === 'leave') onLeave();
        else if (answer === 'no') setOverlay('none');
      } else run(commandOf('home', name));
    },
    fits(columns, rows) && overlay !== 'filter' && overlay !== 'from',
  );

  const first = Math.max(0, Math.min(focused - Math.floor(pageRows / 2), entries.length - pageRows));
  const page = entries.slice(first, first + pageRows);
  const question =
    overlay === 'remove' && current
      ? `删除这份草稿？ Y 删除，N 保留（删除后还能用 nianbao drafts restore 找回）`
      : null;
  const message = notice ?? question ?? said;
  return (
    <Frame
      columns={columns}
      rows={rows}
      title="年报 · 政府信息公开工作年度报告"
      status={{
        text: filter !== '' ? `查找“${filter}”：${entries.length} 份` : all.length > 0 ? `${all.length} 份草稿` : '',
        look: 'quiet',
      }}
      steps={[{ text: entries.length > 0 ? ' 接着写，或新建一份' : ' 还没有草稿：按 Enter 新建一份', look: 'quiet' }]}
      messages={[message === null ? [] : [{ text: ` ${message}`, look: 'warning' }], []]}
      scope={overlay === 'remove' ? 'question' : overlay === 'filter' || overlay === 'from' ? 'prompt' : 'home'}
      prompt={
        overlay === 'filter' ? (
          <Prompt
            label="单位或年度："
            initial={filter}
            onSubmit={(typed) => {
              setFilter(typed);
              setIndex(0);
              setOverlay('none');
            }}
            onCancel={() => {
              setFilter('');
              setOverlay('none');
            }}
          />
        ) : overlay === 'from' ? (
          <Prompt
            label="去年报告的文件，或草稿编号："
            onSubmit={(typed) => {
              setOverlay('none');
              if (typed === '') return;
              const coming = onFrom(typed);
              holdKeys(coming);
              coming.catch((error: Error) => setSaid(error.message.split('\n')[0] ?? ''));
            }}
            onCancel={() => setOverlay('none')}
          />
        ) : null
      }
    >
      {overlay === 'keys' ? (
        <KeysHelp scope="home" columns={columns} rows={rows - frameRows} />
      ) : (
        <>
          {page.map((entry, position) => (
            <Line
              key={entry.id}
              parts={draftParts(entry, reading(entry.id), first + position === focused, columns, now)}
            />
          ))}
          {entries.length > 0 && <Line parts={[{ text: '' }]} />}
          {['新建报告', '从去年的报告开始（接上结转数，逐句对照）', '快速填报（没有收到申请的单位，约十个问题）'].map(
            (label, position) => {
              const isFocused = focused === entries.length + position;
              return (
                <Line
                  key={label}
                  parts={[
                    { text: isFocused ? ' > ' : '   ', look: 'focus' },
                    { text: label, look: isFocused ? 'focus' : 'plain' },
                  ]}
                />
              );
            },
          )}
        </>
      )}
    </Frame>
  );
}
