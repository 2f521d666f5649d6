import { useState } from 'react';
import { listDrafts, removeDraft, restoreDraft } from '../../drafts/drafts.ts';
import { type Opened, openSafely } from '../../drafts/open.ts';
import { graphemes } from '../../text/width.ts';
import { Frame, fits, frameRows } from '../components/Frame.tsx';
import { KeysHelp } from '../components/KeysHelp.tsx';
import { Line } from '../components/Line.tsx';
import { Prompt } from '../components/Prompt.tsx';
import { draftParts, nameOf, priorDrafts } from '../home/listed.ts';
import { PriorList } from '../home/PriorList.tsx';
import { useListed } from '../home/useListed.ts';
import { holdKeys, typeAhead, useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';

interface HomeScreenProps {
  readonly columns: number;
  readonly rows: number;
  /** The year that a new report is for. */
  readonly year: number;
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

/** The drafts, last changed first; what one was last working on is in focus, Enter continues it. */
export function HomeScreen({
  columns,
  rows,
  year,
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
  const [overlay, setOverlay] = useState<'none' | 'remove' | 'keys' | 'filter' | 'from' | 'path'>('none');
  const [said, setSaid] = useState<string | null>(null);
  // What was deleted here, the last one last.
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const { listed, readSoon } = useListed();
  const now = new Date();
  const entries = filter === '' ? all : all.filter((entry) => nameOf(listed(entry.id)).includes(filter));
  const pageRows = Math.max(1, rows - frameRows - 5);
  const focused = Math.min(index, entries.length + 2);
  const current = entries[focused];
  const first = Math.max(0, Math.min(focused - Math.floor(pageRows / 2), entries.length - pageRows));
  const page = entries.slice(first, first + pageRows);
  const priors = overlay === 'from' ? priorDrafts(all, listed, year, current ? listed(current.id).unit : '') : [];

  readSoon((overlay === 'from' ? priors : page).map((entry) => entry.id));

  const open = (withHistory = false) => {
    if (!current) {
      if (withHistory) return;
      if (focused === entries.length) return onNew();
      return focused === entries.length + 1 ? startFrom() : onExpress();
    }
    try {
      onOpen(openSafely(current.id), withHistory);
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  const startFrom = () => setOverlay(all.length > 0 ? 'from' : 'path');
  const goFrom = (argument: string) => {
    setOverlay('none');
    const coming = onFrom(argument);
    holdKeys(coming);
    coming.catch((error: Error) => setSaid(error.message.split('\n')[0] ?? ''));
  };
  const unremove = () => {
    const id = removed.at(-1);
    if (!id) return setSaid('没有刚删除的草稿；更早删除的，用 nianbao drafts restore 列出和找回。');
    try {
      restoreDraft(id);
      setRemoved(removed.slice(0, -1));
      const there = listDrafts();
      setEntries(there);
      setFilter('');
      setIndex(there.findIndex((entry) => entry.id === id));
      setSaid('已撤销删除。');
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
      setRemoved([...removed, current.id]);
      setSaid(`已删除，按 U 撤销（以后也可以用 nianbao drafts restore ${current.id} 找回）。`);
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
    else if (command === 'from') startFrom();
    else if (command === 'unremove') unremove();
    else if (command === 'remove' && current) setOverlay('remove');
    else if (command === 'filter') setOverlay('filter');
    else if (command === 'keys') setOverlay('keys');
    else if (command === 'quit') onQuit();
    else if (command === 'leave') onLeave();
  };

  const asking = overlay === 'filter' || overlay === 'path';
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
    fits(columns, rows) && !asking && overlay !== 'from',
  );

  const question = overlay === 'remove' && current ? '删除这份草稿？ Y 删除，N 保留（删除后按 U 可以撤销）' : null;
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
      scope={overlay === 'remove' ? 'question' : overlay === 'from' ? 'prior' : asking ? 'prompt' : 'home'}
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
        ) : overlay === 'path' ? (
          <Prompt
            label="去年报告的文件，或草稿编号："
            onSubmit={(typed) => (typed === '' ? setOverlay('none') : goFrom(typed))}
            onCancel={() => setOverlay('none')}
          />
        ) : null
      }
    >
      {overlay === 'keys' ? (
        <KeysHelp scope="home" columns={columns} rows={rows - frameRows} />
      ) : overlay === 'from' ? (
        <PriorList
          drafts={priors}
          listed={listed}
          columns={columns}
          rows={rows - frameRows}
          isActive={fits(columns, rows)}
          onPick={goFrom}
          onPath={() => setOverlay('path')}
          onCancel={() => setOverlay('none')}
        />
      ) : (
        <>
          {page.map((entry, position) => (
            <Line
              key={entry.id}
              parts={draftParts(entry, listed(entry.id), first + position === focused, columns, now)}
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
