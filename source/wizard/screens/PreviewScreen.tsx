import { useEffect, useState } from 'react';
import { readTemplates } from '../../disk/templates.ts';
import { templatesFolder } from '../../drafts/folder.ts';
import type { Report } from '../../report/report.ts';
import { draftMarkOf, type Finding } from '../../rules/finding.ts';
import type { Block } from '../../writers/blocks.ts';
import { renderBlocks } from '../../writers/renderDocument.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { isAscii } from '../glyphs.ts';
import { useScreen } from '../hooks/useScreen.ts';
import { previewLines } from '../preview/previewLines.ts';
import { type PreviewRequest, previewScreen, withLines } from '../preview/screen.ts';
import type { Room, View } from '../view.ts';

interface PreviewScreenProps {
  /** As it is written, with the figures in its texts filled in. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Title and saving of the draft. */
  readonly head: Pick<View, 'title' | 'status' | 'bar'>;
  readonly notice: string | null;
  readonly window: Room;
  readonly onClose: () => void;
  /** Goes to a field, or to the first of a part. */
  readonly onJump: (place: string) => void;
  readonly onLeave: () => void;
}

/** Longer lines are hard to read; the page stands in the middle of a wider window. */
const widestPage = 116;

/** The document as it will be written. */
export function PreviewScreen({ report, findings, head, notice, window, ...on }: PreviewScreenProps) {
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const perform = (request: PreviewRequest) => {
    if (request === 'close') on.onClose();
    else if (request === 'leave') on.onLeave();
    else on.onJump(request.place);
  };
  const { state, change, shell } = useScreen(previewScreen, window, { window, perform, isActive: true });
  useEffect(() => {
    let current = true;
    renderBlocks(report, readTemplates(templatesFolder()), draftMarkOf(findings)).then(
      (made) => current && setBlocks(made),
      (error: Error) => current && setProblem(error.message),
    );
    return () => {
      current = false;
    };
  }, [report, findings]);
  const { columns, rows } = window;
  useEffect(() => {
    if (!blocks) return;
    const page = Math.min(widestPage, columns - 4);
    const lines = previewLines(blocks, page, { plain: isAscii() });
    change((now) => withLines(now, lines, page, { columns, rows }));
  }, [blocks, columns, rows, change]);
  return (
    <ScreenFrame view={previewScreen.view(state, window, { head, notice, problem })} shell={shell} window={window} />
  );
}
