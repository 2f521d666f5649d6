import { basename } from 'node:path';
import type { RefObject } from 'react';
import { pathKind } from '../../disk/pathKind.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { Report } from '../../report/report.ts';
import { draftMarkOf, type Finding } from '../../rules/finding.ts';
import { ScreenFrame } from '../components/Frame.tsx';
import { copyText } from '../copyText.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { useScreen } from '../hooks/useScreen.ts';
import type { CommandName } from '../keys.ts';
import { openFile } from '../openFile.ts';
import { lookedAt, whyNoFolder } from '../output/folder.ts';
import { outputScreen } from '../output/screen.ts';
import { choosing, type OutputRequest, type OutputState, settled, startOutput } from '../output/state.ts';
import { remember, rememberedChoices, write } from '../output/writing.ts';
import { filesFor } from '../path/files.ts';
import type { Room, View } from '../view.ts';

/** The choices, and the report that they were last looked at with. */
export interface KeptOutput {
  readonly state: OutputState;
  readonly report: Report;
}

interface OutputScreenProps {
  readonly draft: Draft;
  /** The draft's report with the figures in its texts filled in. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Title, saving and section bar of the draft. */
  readonly head: Pick<View, 'title' | 'status' | 'bar'>;
  readonly notice: string | null;
  readonly window: Room;
  /** What was chosen, so that it is still there after a look at something else. */
  readonly kept: RefObject<KeptOutput | null>;
  /** Called for the keys that belong to the editor: the sections, leaving, undo. */
  readonly onCommand: (command: CommandName) => void;
  /** Called with the paths of what was written. */
  readonly onWritten: (paths: readonly string[]) => void;
}

/** New choices, or those that were left; what was written of another state of the report is no news any more. */
function begun(kept: KeptOutput | null, report: Report): OutputState {
  if (!kept) return startOutput(rememberedChoices());
  return kept.report === report && kept.state.phase.kind === 'done' ? kept.state : choosing(kept.state);
}

/** What is written, where to, and the files that were written. */
export function OutputScreen(props: OutputScreenProps) {
  const { draft, report, findings, head, notice, window, kept, onCommand, onWritten } = props;
  const isDraft = draftMarkOf(findings) !== undefined;

  const writeOut = async ({ taken, makes }: Extract<OutputRequest, { kind: 'write' }>, state: OutputState) => {
    const { ticked, folder } = state;
    const problem = whyNoFolder(folder);
    if (problem) return change((now) => settled(now, { kind: 'notFolder', problem }));
    if (!makes && pathKind(folder) === 'nothing') return change((now) => settled(now, { kind: 'noFolder' }));
    const outcome = await write({ report, prior: draft.prior ?? null, findings, ticked }, folder, taken);
    if (outcome.kind === 'done') {
      remember(ticked, folder, draft);
      onWritten(outcome.paths);
    }
    change((now) => settled(now, outcome));
  };
  const perform = (request: OutputRequest, state: OutputState) => {
    const say = (said: string) => change((now) => ({ ...now, said }));
    switch (request.kind) {
      case 'write':
        return holdKeys(writeOut(request, state));
      case 'look':
        return change((now) => lookedAt(now, report, isDraft));
      case 'files':
        return change((now) => {
          if (now.phase.kind !== 'folder') return now;
          return {
            ...now,
            phase: { kind: 'folder', path: { ...now.phase.path, files: filesFor(request.typed, () => false) } },
          };
        });
      case 'open':
        return void openFile(request.path).then(
          () => say(`已交给系统打开：${basename(request.path)}`),
          (error: Error) => say(error.message),
        );
      case 'copy':
        copyText(request.path);
        return say(`已把路径交给终端的剪贴板：${basename(request.path)}`);
      case 'editor':
        return onCommand(request.command);
    }
  };
  const { state, change, shell } = useScreen(outputScreen, begun(kept.current, draft.report), {
    window,
    perform,
    isActive: true,
  });
  kept.current = { state, report: draft.report };
  return (
    <ScreenFrame
      view={outputScreen.view(state, window, { report, findings, head, notice })}
      shell={shell}
      window={window}
    />
  );
}
