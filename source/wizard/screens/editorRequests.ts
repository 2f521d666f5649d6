/** What the editor asks for and a reducer cannot do: the disk, other screens, other programs. */
import type { RefObject } from 'react';
import { answers } from '../editor/answers.ts';
import type { Request } from '../editor/over.ts';
import { phrasesFor } from '../editor/phrases.ts';
import type { EditorState } from '../editor/state.ts';
import { readTextFile } from '../externalEditor.ts';
import { holdKeys } from '../hooks/useKeys.ts';
import { usualFolder } from '../output/writing.ts';
import { completed, filesFor } from '../path/files.ts';
import { pathOf } from '../path/typedPath.ts';
import { type Content, isSame, notLeft } from '../saveWords.ts';
import type { Ways } from '../ways.ts';

type Step = (state: EditorState) => EditorState;

/** What the requests can reach. */
export interface Reach {
  /** The program around the editor. */
  readonly props: {
    readonly onHome: () => void;
    readonly onLeave: (saved: boolean) => void;
    readonly onTally: Ways['tally'];
    readonly onReadBlock: Ways['readBlock'];
    readonly onReadPasted: Ways['readPasted'];
  };
  readonly change: (by: Step) => void;
  /** Whether everything is on disk. */
  readonly saved: boolean;
  /** Writes what is in memory into another folder and gives the path. Throws Failure. */
  readonly copyTo: (folder: string) => string;
  /** What has been put elsewhere because it could not be saved. */
  readonly copied: RefObject<Content | null>;
  readonly editOutside: (state: EditorState) => void;
}

const contentOf = ({ session }: EditorState): Content => ({ report: session.report, setAside: session.waivers });

export const sentence = (error: unknown): string => (error as Error).message;

const said = (state: EditorState, words: string) => answers.say(state, words);

/** The step, or why it cannot be done. */
export const attempted =
  (by: Step, failed: (state: EditorState, words: string) => EditorState = said): Step =>
  (state) => {
    try {
      return by(state);
    } catch (error) {
      return failed(state, sentence(error));
    }
  };

/** The files that a path may be completed to. */
const wantedFiles: Partial<Record<Extract<EditorState['over'], { kind: 'prompt' }>['asks'], RegExp>> = {
  file: /\.(?:txt|md)$/i,
  ledger: /\.(?:xlsx|csv)$/i,
};

/** The path that is typed, as far as the files of its folder say how it goes on. */
const withCompletion: Step = (state) => {
  if (state.over.kind !== 'prompt') return state;
  const wanted = wantedFiles[state.over.asks];
  const { text } = state.over.line;
  const files = filesFor(text, (name) => wanted?.test(name) === true);
  return answers.completed(state, completed(text, files), files.length > 1 ? files.map(({ name }) => name) : []);
};

const withPhrases: Step = (state) => {
  const { items, problem } = phrasesFor(state.session.report, state.session.field);
  if (items.length === 0) return answers.say(state, problem ?? '这一项没有常用语。');
  const title = problem ? `常用语（自己的没有读成，只列出内置的：${problem}）` : '常用语';
  return answers.list(state, title, items);
};

/** What is read from a ledger or from a paste; keys wait for it. */
function read(request: Request, { session: { report } }: EditorState, { props, change }: Reach): void {
  const failed = (error: unknown) => change((now) => answers.say(now, sentence(error)));
  if (request.kind === 'tally') {
    const coming = props.onTally(pathOf(request.path), report.year, request.said).then(
      (counted) => change((now) => answers.ledger(now, counted, request)),
      (error: unknown) => change((now) => answers.askAgain(now, 'ledger', request.path, sentence(error))),
    );
    holdKeys(coming);
  } else if (request.kind === 'read-whole') {
    holdKeys(
      props
        .onReadPasted(request.raw)
        .then((whole) => change((now) => answers.readWhole(now, whole, request.raw)), failed),
    );
  } else if (request.kind === 'read-block') {
    const { raw, table } = request;
    const coming = props
      .onReadBlock(raw, table, report.year)
      .then((block) => change((now) => answers.readBlock(now, block, request)), failed);
    holdKeys(coming);
  }
}

/** Does what was asked for. */
export function performRequest(request: Request, state: EditorState, reach: Reach) {
  const { props, change, saved, copyTo, copied } = reach;
  switch (request.kind) {
    case 'home':
      // What is nowhere but in memory would be gone with the screen.
      if (saved || (copied.current && isSame(copied.current, contentOf(state)))) return props.onHome();
      return change((now) => answers.say(now, notLeft));
    case 'leave':
      return props.onLeave(saved);
    case 'save':
      return change((now) => (saved ? answers.say(now, '已保存。') : answers.askCopy(now, usualFolder())));
    case 'phrases':
      return change(withPhrases);
    case 'external':
      return reach.editOutside(state);
    case 'file':
      return change(
        attempted(
          (now) => answers.insert(now, readTextFile(pathOf(request.path))),
          (now, wrong) => answers.askAgain(now, 'file', request.path, wrong),
        ),
      );
    case 'copy': {
      const copy: Step = (now) => {
        const file = copyTo(pathOf(request.folder));
        copied.current = contentOf(now);
        return answers.say(now, `已另存到 ${file}，可以用 nianbao drafts import 取回。`);
      };
      return change(
        attempted(copy, (now, wrong) =>
          answers.askAgain(now, 'copy', request.folder, `没有另存，请换一个位置：${wrong}`),
        ),
      );
    }
    case 'complete':
      return change(withCompletion);
    default:
      return read(request, state, reach);
  }
}
