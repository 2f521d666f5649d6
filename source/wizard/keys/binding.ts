/** One row of the table of keys: command -> keys -> help line. Handlers, help line, list of actions and key help all read it. */

export type Scope =
  | 'home'
  | 'table'
  | 'text'
  | 'line'
  | 'choice'
  | 'year'
  | 'steps'
  | 'review'
  | 'output'
  | 'preview'
  | 'question'
  | 'paste'
  | 'misfits'
  | 'whole'
  | 'list'
  | 'express'
  | 'choices'
  | 'checked'
  | 'sum'
  | 'history'
  | 'prompt';

/** The headings under which all keys are listed, in this order. */
export const groups = ['移动', '编辑', '核对', '文件', '全局'] as const;
export type Group = (typeof groups)[number];

export interface Binding {
  readonly command: string;
  /** Names as keyName() gives them. */
  readonly keys: readonly string[];
  /** How the help line shows the keys. */
  readonly shown: string;
  readonly label: string;
  readonly group: Group;
  readonly scopes: readonly Scope[];
  /** True for what everybody knows: listed under all keys, left out of the help line. */
  readonly known?: boolean;
  /** One more sentence for the list of actions. */
  readonly about?: string;
}
