import { useEffect, useRef } from 'react';
import { listDrafts } from '../../drafts/drafts.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { glancedAt, readPage } from '../home/reading.ts';
import { homeScreen } from '../home/screen.ts';
import type { HomeRequest } from '../home/state.ts';
import { draftPage } from '../home/view.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { frameRows } from '../view.ts';
import { type HomeWays, performHome } from './homeRequests.ts';

interface HomeScreenProps extends HomeWays {
  readonly columns: number;
  readonly rows: number;
  /** The year that a new report is for. */
  readonly year: number;
  readonly canSum: boolean;
  /** Whether a draft was open before. */
  readonly cameBack: boolean;
  readonly notice: string | null;
}

/** Milliseconds after the first frame. */
const seekPause = 150;

/** The drafts, last changed first; what one was last working on is in focus, Enter continues it. */
export function HomeScreen(props: HomeScreenProps) {
  const { columns, rows, year, canSum, cameBack, notice } = props;
  const window = { columns, rows };
  const done = useRef(new Map<string, 'read' | 'checked'>());
  /** Looks for what can be taken back. */
  const seek = async () => {
    const { listLost } = await import('../../drafts/lost.ts');
    const lost = listLost();
    change((state) => ({ ...state, lost }));
  };
  const { state, change, shell } = useScreen(
    homeScreen,
    { drafts: listDrafts(), year, canSum, cameBack },
    { window, perform: (request: HomeRequest) => performHome(request, props, change), isActive: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, a moment after the first frame
  useEffect(() => {
    // A folder that cannot be read is said where one saves; here there is then nothing to offer.
    const timer = setTimeout(() => seek().catch(() => {}), seekPause);
    return () => clearTimeout(timer);
  }, []);
  // Whose the drafts on the page are is known before they are drawn, how far they have come a moment later.
  const { drafts } = draftPage(state, rows - frameRows);
  const ids = drafts.map(({ id }) => id);
  const known = glancedAt(state, ids);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when other drafts are on the page
  useEffect(() => {
    if (known !== state) change((now) => glancedAt(now, ids));
    return readPage(ids, done.current, change);
  }, [ids.join()]);
  return (
    <ScreenFrame view={homeScreen.view(known, window, { notice, now: new Date() })} shell={shell} window={window} />
  );
}
