/** One table: command -> keys -> help line. The handlers and the help line both read it. */

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
  | 'list'
  | 'express'
  | 'history'
  | 'prior'
  | 'prompt';

export interface Binding {
  readonly command: string;
  /** Names as keyName() gives them. */
  readonly keys: readonly string[];
  /** How the help line shows the keys. */
  readonly shown: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** True for what everybody knows: listed under all keys, left out of the help line. */
  readonly known?: boolean;
}

const fields: readonly Scope[] = ['table', 'text', 'line', 'choice', 'year'];
const inDraft: readonly Scope[] = [...fields, 'steps', 'review', 'output'];

/** Where two bindings share a key in a scope, the first one counts. */
export const bindings = [
  { command: 'open', keys: ['enter'], shown: 'Enter', label: '打开', scopes: ['home'] },
  { command: 'new', keys: ['n'], shown: 'N', label: '新建', scopes: ['home'] },
  { command: 'from', keys: ['l'], shown: 'L', label: '从去年开始', scopes: ['home'] },
  { command: 'express', keys: ['e'], shown: 'E', label: '快速填报', scopes: ['home'] },
  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '下一问', scopes: ['express'] },
  { command: 'no', keys: ['escape'], shown: 'Esc', label: '上一问', scopes: ['express'] },
  { command: 'remove', keys: ['d', 'delete'], shown: 'D', label: '删除', scopes: ['home'] },
  { command: 'unremove', keys: ['u'], shown: 'U', label: '撤销删除', scopes: ['home'], known: true },
  { command: 'filter', keys: ['/'], shown: '/', label: '查找', scopes: ['home'] },
  { command: 'quit', keys: ['q'], shown: 'Q', label: '离开', scopes: ['home'] },
  { command: 'history', keys: ['b'], shown: 'B', label: '历史版本', scopes: ['home'] },
  { command: 'yes', keys: ['y', 'enter'], shown: 'Y', label: '是', scopes: ['question'] },
  { command: 'no', keys: ['n', 'escape'], shown: 'N', label: '否', scopes: ['question'] },

  { command: 'yes', keys: ['enter'], shown: 'Enter', label: '确定', scopes: ['prompt'] },
  { command: 'no', keys: ['escape', 'ctrl+c'], shown: 'Esc', label: '取消', scopes: ['prompt'] },

  { command: 'up', keys: ['up'], shown: '↑↓', label: '选一份', scopes: ['prior'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '下一份', scopes: ['prior'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', scopes: ['prior'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', scopes: ['prior'], known: true },
  { command: 'pick', keys: ['enter'], shown: 'Enter', label: '从这一份开始', scopes: ['prior'] },
  { command: 'no', keys: ['escape', 'ctrl+c'], shown: 'Esc', label: '返回', scopes: ['prior'] },
  { command: 'up', keys: ['up'], shown: '↑↓', label: '选版本', scopes: ['history'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '后一个版本', scopes: ['history'], known: true },
  { command: 'left', keys: ['left', 'shift+tab'], shown: '←→', label: '选一节', scopes: ['history'] },
  { command: 'right', keys: ['right', 'tab'], shown: '→', label: '后一节', scopes: ['history'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '往上看', scopes: ['history'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '往下看', scopes: ['history'] },
  { command: 'pick', keys: ['enter'], shown: 'Enter', label: '取回这个版本', scopes: ['history'] },
  { command: 'no', keys: ['escape', 'ctrl+b'], shown: 'Esc', label: '返回', scopes: ['history'] },
  { command: 'up', keys: ['up'], shown: '↑', label: '上移', scopes: [...inDraft, 'home'], known: true },
  { command: 'down', keys: ['down'], shown: '↓', label: '下移', scopes: [...inDraft, 'home'], known: true },
  { command: 'left', keys: ['left'], shown: '←', label: '左移', scopes: inDraft, known: true },
  { command: 'right', keys: ['right'], shown: '→', label: '右移', scopes: inDraft, known: true },
  { command: 'digits', keys: [], shown: '0-9', label: '填数', scopes: ['table', 'year'] },
  { command: 'zeros', keys: ['z'], shown: 'Z', label: '空格填0', scopes: ['table'] },
  { command: 'next-choice', keys: ['space'], shown: '空格', label: '换一类', scopes: ['choice'] },
  { command: 'next-choice', keys: ['right'], shown: '→', label: '换一类', scopes: ['choice'], known: true },
  { command: 'previous-choice', keys: ['left'], shown: '←', label: '换一类', scopes: ['choice'], known: true },
  { command: 'newline', keys: ['enter'], shown: 'Enter', label: '分段', scopes: ['text'] },
  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '下一格', scopes: ['table', 'line', 'choice', 'year'] },
  { command: 'jump', keys: ['enter'], shown: 'Enter', label: '去改', scopes: ['review'] },
  { command: 'repair', keys: ['f'], shown: 'F', label: '照建议改', scopes: ['review'] },
  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '打开', scopes: ['steps'] },
  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '写出', scopes: ['output'] },
  { command: 'toggle', keys: ['space'], shown: '空格', label: '选中', scopes: ['output'] },
  { command: 'preview', keys: ['p'], shown: 'P', label: '预览', scopes: ['review', 'output'] },
  { command: 'open-written', keys: ['o'], shown: 'O', label: '打开写好的文件', scopes: ['output'], known: true },
  { command: 'up', keys: ['up'], shown: '↑↓', label: '滚动', scopes: ['preview'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '向下', scopes: ['preview'], known: true },
  { command: 'page-up', keys: ['pageup', 'b'], shown: 'PgUp', label: '上一页', scopes: ['preview'] },
  { command: 'page-down', keys: ['pagedown', 'space', 'enter'], shown: 'PgDn', label: '下一页', scopes: ['preview'] },
  { command: 'line-start', keys: ['home'], shown: 'Home', label: '开头', scopes: ['preview'] },
  { command: 'line-end', keys: ['end'], shown: 'End', label: '末尾', scopes: ['preview'] },
  { command: 'left', keys: ['left'], shown: '←', label: '宽表左移', scopes: ['preview'], known: true },
  { command: 'right', keys: ['right'], shown: '→', label: '宽表右移', scopes: ['preview'], known: true },
  { command: 'no', keys: ['escape', 'p', 'q'], shown: 'Esc', label: '返回', scopes: ['preview'] },
  { command: 'pick', keys: ['enter'], shown: 'Enter', label: '插入', scopes: ['list'] },
  { command: 'up', keys: ['up'], shown: '↑', label: '上移', scopes: ['list'], known: true },
  { command: 'down', keys: ['down'], shown: '↓', label: '下移', scopes: ['list'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', scopes: ['list'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', scopes: ['list'], known: true },
  { command: 'backspace', keys: ['backspace'], shown: '退格', label: '删去筛选的字', scopes: ['list'] },
  { command: 'no', keys: ['escape', 'ctrl+c'], shown: 'Esc', label: '返回', scopes: ['list'] },
  { command: 'phrases', keys: ['ctrl+t'], shown: 'Ctrl+T', label: '常用语', scopes: ['text'] },
  { command: 'figures', keys: ['ctrl+f'], shown: 'Ctrl+F', label: '插入表中数字', scopes: ['text'] },
  { command: 'set-aside', keys: ['s'], shown: 'S', label: '放过并写明理由', scopes: ['review'] },
  { command: 'repair', keys: ['f', 'ctrl+r'], shown: 'F', label: '照建议改', scopes: ['table'], known: true },
  { command: 'repair', keys: ['ctrl+r'], shown: 'Ctrl+R', label: '照建议改', scopes: ['text', 'line', 'year', 'choice'], known: true },
  { command: 'external', keys: ['ctrl+e'], shown: 'Ctrl+E', label: '用外部编辑器改', scopes: ['text'], known: true },
  { command: 'file', keys: ['ctrl+o'], shown: 'Ctrl+O', label: '插入一个文本文件', scopes: ['text'], known: true },
  { command: 'word-left', keys: ['ctrl+left', 'alt+b'], shown: 'Ctrl+←', label: '左移一词', scopes: ['text', 'line'], known: true },
  { command: 'word-right', keys: ['ctrl+right', 'alt+f'], shown: 'Ctrl+→', label: '右移一词', scopes: ['text', 'line'], known: true },
  { command: 'sentence-left', keys: ['alt+left'], shown: 'Alt+←', label: '左移一句', scopes: ['text', 'line'], known: true },
  { command: 'sentence-right', keys: ['alt+right'], shown: 'Alt+→', label: '右移一句', scopes: ['text', 'line'], known: true },
  { command: 'delete-word', keys: ['ctrl+w', 'alt+backspace'], shown: 'Ctrl+W', label: '删前一词', scopes: ['text', 'line'], known: true },
  { command: 'cut', keys: ['ctrl+k'], shown: 'Ctrl+K', label: '剪到段尾', scopes: ['text', 'line'], known: true },
  { command: 'put', keys: ['ctrl+u'], shown: 'Ctrl+U', label: '贴回剪下的', scopes: ['text', 'line'], known: true },
  { command: 'next-field', keys: ['tab'], shown: 'Tab', label: '下一项', scopes: fields },
  { command: 'previous-field', keys: ['shift+tab'], shown: 'Shift+Tab', label: '上一项', scopes: fields, known: true },
  { command: 'next-step', keys: ['ctrl+n'], shown: 'Ctrl+N', label: '下一节', scopes: inDraft },
  { command: 'previous-step', keys: ['ctrl+p'], shown: 'Ctrl+P', label: '上一节', scopes: inDraft },
  { command: 'steps', keys: ['escape'], shown: 'Esc', label: '选节', scopes: [...fields, 'review', 'output'] },
  { command: 'home', keys: ['escape'], shown: 'Esc', label: '回首页', scopes: ['steps'] },
  { command: 'undo', keys: ['ctrl+z'], shown: 'Ctrl+Z', label: '撤销', scopes: inDraft },
  { command: 'redo', keys: ['ctrl+y'], shown: 'Ctrl+Y', label: '重做', scopes: inDraft, known: true },
  { command: 'line-start', keys: ['home', 'ctrl+a'], shown: 'Home', label: '行首', scopes: fields, known: true },
  { command: 'line-end', keys: ['end'], shown: 'End', label: '行尾', scopes: fields, known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', scopes: [...inDraft, 'home'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', scopes: [...inDraft, 'home'], known: true },
  { command: 'backspace', keys: ['backspace'], shown: '退格', label: '删前一字', scopes: fields, known: true },
  { command: 'delete', keys: ['delete'], shown: 'Del', label: '删后一字，或清空格', scopes: fields, known: true },
  { command: 'history', keys: ['ctrl+b'], shown: 'Ctrl+B', label: '历史版本', scopes: inDraft, known: true },
  { command: 'save', keys: ['ctrl+s'], shown: 'Ctrl+S', label: '立即保存', scopes: inDraft, known: true },
  { command: 'keys', keys: ['?', 'ctrl+g'], shown: '?', label: '全部按键', scopes: ['table', 'choice', 'steps', 'review', 'output', 'home', 'history'] },
  { command: 'keys', keys: ['ctrl+g'], shown: 'Ctrl+G', label: '全部按键', scopes: ['text', 'line', 'year'] },
  { command: 'leave', keys: ['ctrl+c'], shown: 'Ctrl+C', label: '离开', scopes: [...inDraft, 'home', 'question', 'history', 'preview'], known: true },
] as const satisfies readonly Binding[];

export type CommandName = (typeof bindings)[number]['command'];

/** The command that a key means in a scope; null where the key is text or nothing. */
export function commandOf(scope: Scope, key: string): CommandName | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const found = (bindings as readonly Binding[]).find(
    (binding) => binding.scopes.includes(scope) && binding.keys.includes(name),
  );
  return found ? (found.command as CommandName) : null;
}

/** The bindings that the help line of a scope shows, or all of them. */
export function bindingsOf(scope: Scope, all = false): readonly Binding[] {
  return (bindings as readonly Binding[]).filter(
    (binding) => binding.scopes.includes(scope) && (all || !binding.known),
  );
}
