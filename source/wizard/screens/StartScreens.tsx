import { existsSync } from 'node:fs';
import { useState } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import { type Opened, openSafely } from '../../drafts/open.ts';
import type { CheckedFile } from '../checked/checkedFile.ts';
import type { Purpose } from '../home/state.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { usePrepared } from '../hooks/usePrepared.ts';
import { looksLikePath, pathOf } from '../path/typedPath.ts';
import type { Room } from '../view.ts';
import type { Ways } from '../ways.ts';
import { HomeScreen } from './HomeScreen.tsx';
import { Checked, loadChecked, loadSum, Sum } from './loaded.tsx';
import type { SumScreenProps } from './SumScreen.tsx';

interface StartScreensProps extends Ways, Room {
  readonly notice: string | null;
  /** Whether a draft was open before. */
  readonly cameBack: boolean;
  readonly onNotice: (sentence: string) => void;
  /** Opens a draft that is on disk, with its earlier versions in front if they were asked for. */
  readonly onOpen: (opened: Opened, withHistory?: boolean) => void;
  /** Opens a draft that has just been made. */
  readonly onBegin: (draft: Draft) => void;
  readonly onLeave: () => void;
  readonly onQuit: () => void;
}

/** What was typed for a report: a path as people paste it, or the id or the unit of a draft as it is. */
function pathOrDraft(typed: string): string {
  const path = pathOf(typed);
  return looksLikePath(typed) || existsSync(path) || /\.\w+\s*$/.test(typed) ? path : typed.trim();
}

type Summed = Pick<SumScreenProps, 'folder' | 'setup' | 'way'>;

/** While no draft is open: the home screen, the findings of a file, the sum of a folder. */
export function StartScreens(props: StartScreensProps) {
  const { columns, rows, year, begin, notice, onNotice, onOpen, onBegin, onLeave, onQuit } = props;
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [summed, setSummed] = useState<Summed | null>(null);
  const prepared = usePrepared(true, begin);
  const shared = { columns, rows, notice, onLeave };

  const beginWith = async (purpose: Purpose, argument: string, isSure: boolean) => {
    if (purpose === 'check') {
      const [found] = await Promise.all([props.check(pathOrDraft(argument)), loadChecked()]);
      setChecked(found);
      return undefined;
    }
    if (purpose === 'sum') {
      const folder = pathOf(argument);
      const [way] = await Promise.all([props.sum(), loadSum()]);
      setSummed({ folder, setup: await way.kept(folder, year), way });
      return undefined;
    }
    const begun = await props.beginFrom(pathOrDraft(argument), isSure);
    if ('asks' in begun) return begun.asks;
    onBegin(begun.draft);
    onNotice(begun.notice);
    return undefined;
  };
  const mend = (id: string, told: string) => {
    const mended = openSafely(id);
    const words = `${told}${mended.notice ?? ''}`;
    onOpen(words === '' ? mended : { ...mended, notice: words });
  };

  const checkedOver = checked && (
    <Checked {...shared} checked={checked} onBegin={mend} onClose={() => setChecked(null)} />
  );
  if (summed) {
    return (
      <>
        <Sum
          key={summed.folder}
          {...summed}
          {...shared}
          isInFront={checked === null}
          onCheck={async (found) => {
            await loadChecked();
            setChecked(found);
          }}
          onBegin={(begun, told) => {
            onBegin(begun);
            onNotice(told);
          }}
          onClose={() => setSummed(null)}
        />
        {checkedOver}
      </>
    );
  }
  return (
    checkedOver ?? (
      <HomeScreen
        {...shared}
        year={year}
        canSum
        cameBack={props.cameBack}
        onOpen={onOpen}
        onExpress={() =>
          holdKeys(begin().then((begun) => onBegin({ ...begun, express: { answers: {}, removed: [] } })))
        }
        onBegin={beginWith}
        onNew={() => (prepared.current ? onBegin(prepared.current) : holdKeys(begin().then(onBegin)))}
        onQuit={onQuit}
      />
    )
  );
}
