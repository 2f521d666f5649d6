/** Any keys in two texts and a cell, beside a model: strings, a caret, and a list of what was before each change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readField } from '../../source/editing/fields.ts';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import { withTotals } from '../../source/report/totals.ts';
import { dose } from '../helpers/dose.ts';
import { busyReport } from '../helpers/sample.ts';

const texts = ['problems', 'other'] as const;
const cell = 'applications.received.naturalPerson';
const total = 'applications.received.total';

interface Moment {
  readonly values: Readonly<Record<string, string>>;
  readonly field: string;
  readonly caret: number;
}

interface Model extends Moment {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What the next change may be joined with; null: nothing. */
  readonly mark: string | null;
  readonly cut: string;
  /** Whether digits are being typed into the cell: the next one goes behind them. */
  readonly typing: boolean;
}

const standing = ({ values, field }: Moment): string => values[field]!;

/** The model after a change: what was before it can be come back to, and nothing can be done again. */
function changed(model: Model, value: string, caret: number, mark: string | null, place = model.field): Model {
  const { values, field, caret: before, past } = model;
  if (value === values[place]) return { ...model, caret };
  const isJoined = mark !== null && mark === model.mark;
  return {
    ...model,
    values: { ...values, [place]: value },
    caret,
    past: isJoined ? past : [...past, { values, field, caret: before }],
    future: [],
    mark,
  };
}

const moved = (model: Model, caret: number): Model => ({ ...model, caret, mark: null });

function travelled(model: Model, from: 'past' | 'future', to: 'past' | 'future'): Model {
  const moment = model[from].at(-1);
  if (!moment) return model;
  const { values, field, caret } = model;
  const other = Object.keys(values).find((id) => values[id] !== moment.values[id]) ?? moment.field;
  return {
    ...model,
    values: moment.values,
    // It is to be seen what came of it; where one comes from elsewhere the caret is behind the text.
    field: other,
    caret: Math.min(other === moment.field ? moment.caret : Number.POSITIVE_INFINITY, moment.values[other]!.length),
    mark: null,
    typing: false,
    [from]: model[from].slice(0, -1),
    [to]: [...model[to], { values, field, caret }],
  };
}

function inText(model: Model, action: Action): Model {
  const text = standing(model);
  const { caret, field } = model;
  const spliced = (start: number, end: number, added: string, mark: string | null) =>
    changed(model, text.slice(0, start) + added + text.slice(end), start + added.length, mark && `${field} ${mark}`);
  switch (action.type) {
    case 'type':
      return spliced(caret, caret, action.text, /[。\n]$/.test(action.text) ? null : 'insert');
    // Never one change with what was typed before it.
    case 'paste':
      return inText({ ...model, mark: null }, { ...action, type: 'type' });
    case 'backspace':
      return spliced(Math.max(0, caret - 1), caret, '', 'erase');
    case 'delete':
      return spliced(caret, caret + 1, '', 'erase');
    case 'left':
      return moved(model, Math.max(0, caret - 1));
    case 'right':
      return moved(model, Math.min(text.length, caret + 1));
    case 'caret':
      return moved(model, action.offset);
    case 'cut': {
      const line = text.indexOf('\n', caret);
      const stop = line === -1 ? text.length : line;
      const end = stop === caret ? Math.min(text.length, stop + 1) : stop;
      const before = model.mark === `${field} cut` ? model.cut : '';
      return { ...spliced(caret, end, '', 'cut'), cut: before + text.slice(caret, end) };
    }
    case 'put':
      return model.cut === '' ? model : { ...spliced(caret, caret, model.cut, null), mark: `${field} put` };
    default:
      return model;
  }
}

function inCell(model: Model, action: Action): Model {
  const there = standing(model);
  const mark = `${model.field} figure`;
  const typed = (entry: string) => {
    const next = changed(model, entry === '' ? '' : String(Number(entry)), entry.length, mark);
    return { ...next, typing: true };
  };
  if (action.type === 'type' && /^\d$/.test(action.text)) return typed((model.typing ? there : '') + action.text);
  if (action.type === 'backspace') return typed(there.slice(0, -1));
  return action.type === 'delete' ? typed('') : model;
}

function step(model: Model, action: Action): Model {
  if (action.type === 'undo') return travelled(model, 'past', 'future');
  if (action.type === 'redo') return travelled(model, 'future', 'past');
  if (action.type === 'set') {
    const { place, value } = action.changes[0] as { place: string; value: string };
    const caret = place === model.field ? value.length : model.caret;
    return { ...changed(model, value, caret, null, place), typing: false };
  }
  if (action.type === 'focus') {
    const there = model.values[action.field]!;
    return { ...model, field: action.field, caret: there.length, mark: null, typing: false };
  }
  return model.field === cell ? inCell(model, action) : inText(model, action);
}

const valuesOf = ({ report }: Session): Record<string, string> =>
  Object.fromEntries([...texts, cell].map((id) => [id, String(readField(report, id) ?? '')]));

/** One key; a number stands for a place of the caret, a list for keys that often follow each other. */
const key: fc.Arbitrary<Action | number | readonly Action[]> = fc.oneof(
  fc.constantFrom<Action>(
    ...(['甲', '乙', '丙。', '\n', ' ', '1', '2', '0'] as const).map((text) => ({ type: 'type', text }) as const),
  ),
  fc.constantFrom<Action>(
    ...(['backspace', 'delete', 'left', 'right', 'cut', 'put', 'undo', 'undo', 'redo'] as const).map((type) => ({
      type,
    })),
    ...[...texts, cell].map((field) => ({ type: 'focus', field }) as const),
    { type: 'paste', text: '丁' },
    // What is set from elsewhere: a repair, a version taken back.
    ...texts.map((place) => ({ type: 'set', changes: [{ place, value: '改好了' }], at: place }) as const),
  ),
  fc.nat(12),
  fc.constantFrom<readonly Action[]>(
    [{ type: 'cut' }, { type: 'cut' }, { type: 'put' }],
    [{ type: 'undo' }, { type: 'undo' }, { type: 'redo' }],
  ),
);

test('what stands there, where the caret is, and what can be taken back are as in the model', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 8, maxLength: 60 }), (keys) => {
      const report = { ...busyReport(), problems: '一是慢。\n二是少。', other: '无' };
      let session = startSession(report, 'problems');
      const { caret } = session;
      let model: Model = {
        ...{ values: valuesOf(session), field: 'problems', caret, past: [], future: [] },
        ...{ mark: null, cut: '', typing: false },
      };
      for (const one of keys.flat()) {
        if (typeof one === 'number' && model.field === cell) continue;
        const action: Action =
          typeof one === 'number' ? { type: 'caret', offset: Math.min(one, standing(model).length) } : one;
        if (action.type === 'set' && model.values[action.at!] === action.changes[0]!.value) continue;
        // What is refused in a cell has tests of its own; a nought in front is kept as long as it is typed, and no figure has one.
        if (model.field === cell && (action.type === 'type' || action.type === 'paste'))
          if (!/[\d\s]/.test(action.text) || (model.typing && standing(model) === '0')) continue;
        [session, model] = [reduceSession(session, action), step(model, action)];
        expect([valuesOf(session), session.field]).toEqual([model.values, model.field]);
        if (model.field !== cell) expect(session.caret).toBe(model.caret);
        expect([session.past.length, session.future.length]).toEqual([model.past.length, model.future.length]);
        expect(withTotals(session.report)).toBe(session.report);
      }
      for (const _ of model.past) session = reduceSession(session, { type: 'undo' });
      expect(valuesOf(session)).toEqual(model.past[0]?.values ?? model.values);
      expect(readField(session.report, total)).toBe(readField(report, total));
    }),
    { numRuns: dose(150, 3000) },
  );
});
