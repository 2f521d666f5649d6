import { useState } from 'react';
import type { DraftEntry } from '../../drafts/drafts.ts';
import { Line } from '../components/Line.tsx';
import { typeAhead, useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';
import { draftParts, type Listed } from './listed.ts';

interface PriorListProps {
  readonly drafts: readonly DraftEntry[];
  readonly listed: (id: string) => Listed;
  readonly columns: number;
  readonly rows: number;
  readonly isActive: boolean;
  readonly onPick: (id: string) => void;
  /** A file is to be named instead. */
  readonly onPath: () => void;
  readonly onCancel: () => void;
}

/** The drafts from which a new report may go on, the likeliest first; what is typed is the path of a file. */
export function PriorList({ drafts, listed, columns, rows, isActive, onPick, onPath, onCancel }: PriorListProps) {
  const [index, setIndex] = useState(0);
  const height = Math.max(1, rows - 4);
  const first = Math.max(0, Math.min(index - Math.floor(height / 2), drafts.length - height));
  const to = (by: number) => setIndex((before) => Math.max(0, Math.min(drafts.length, before + by)));
  useKeys((press) => {
    if (press.kind !== 'key') {
      onPath();
      typeAhead(press.text);
      return;
    }
    const command = commandOf('prior', press.name);
    if (command === 'up') to(-1);
    else if (command === 'down') to(1);
    else if (command === 'page-up') to(-height);
    else if (command === 'page-down') to(height);
    else if (command === 'no') onCancel();
    else if (command === 'pick') {
      const entry = drafts[index];
      if (entry) onPick(entry.id);
      else onPath();
    }
  }, isActive);
  const now = new Date();
  const focusedPath = index === drafts.length;
  return (
    <>
      <Line parts={[{ text: ' 从哪一份报告开始？', look: 'title' }]} />
      <Line parts={[{ text: '' }]} />
      {drafts.slice(first, first + height).map((entry, position) => (
        <Line key={entry.id} parts={draftParts(entry, listed(entry.id), first + position === index, columns, now)} />
      ))}
      <Line
        parts={[
          { text: focusedPath ? ' > ' : '   ', look: 'focus' },
          { text: '另一个文件：输入它的路径', look: focusedPath ? 'focus' : 'plain' },
        ]}
      />
    </>
  );
}
