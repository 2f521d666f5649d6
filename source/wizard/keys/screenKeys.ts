/** The keys of the home screen, the quick report, the output, the preview and the earlier versions. */
import type { Binding } from './binding.ts';

export const screenKeys = [
  { command: 'open', keys: ['enter'], shown: 'Enter', label: '打开', group: '文件', scopes: ['home'] },
  { command: 'new', keys: ['n'], shown: 'N', label: '新建', group: '文件', scopes: ['home'] },
  { command: 'from', keys: ['l'], shown: 'L', label: '从去年开始', group: '文件', scopes: ['home'] },
  { command: 'express', keys: ['e'], shown: 'E', label: '快速填报', group: '文件', scopes: ['home'] },
  { command: 'remove', keys: ['d', 'delete'], shown: 'D', label: '删除', group: '文件', scopes: ['home'] },
  { command: 'unremove', keys: ['u'], shown: 'U', label: '撤销删除', group: '文件', scopes: ['home'], known: true },
  { command: 'filter', keys: ['/'], shown: '/', label: '查找', group: '移动', scopes: ['home'] },
  { command: 'quit', keys: ['q'], shown: 'Q', label: '离开', group: '全局', scopes: ['home'] },
  { command: 'history', keys: ['b'], shown: 'B', label: '历史版本', group: '文件', scopes: ['home'] },
  { command: 'up', keys: ['up'], shown: '↑', label: '上移', group: '移动', scopes: ['home'], known: true },
  { command: 'down', keys: ['down'], shown: '↓', label: '下移', group: '移动', scopes: ['home'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', group: '移动', scopes: ['home'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', group: '移动', scopes: ['home'], known: true },

  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '下一问', group: '移动', scopes: ['express'] },
  { command: 'no', keys: ['escape'], shown: 'Esc', label: '上一问', group: '移动', scopes: ['express'] },

  { command: 'up', keys: ['up'], shown: '↑↓', label: '选一份', group: '移动', scopes: ['prior'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '下一份', group: '移动', scopes: ['prior'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', group: '移动', scopes: ['prior'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', group: '移动', scopes: ['prior'], known: true },
  { command: 'pick', keys: ['enter'], shown: 'Enter', label: '从这一份开始', group: '文件', scopes: ['prior'] },
  { command: 'no', keys: ['escape', 'ctrl+c'], shown: 'Esc', label: '返回', group: '移动', scopes: ['prior'] },

  { command: 'up', keys: ['up'], shown: '↑↓', label: '选版本', group: '移动', scopes: ['history'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '后一个版本', group: '移动', scopes: ['history'], known: true },
  { command: 'left', keys: ['left', 'shift+tab'], shown: '←→', label: '选一节', group: '移动', scopes: ['history'] },
  { command: 'right', keys: ['right', 'tab'], shown: '→', label: '后一节', group: '移动', scopes: ['history'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '往上看', group: '移动', scopes: ['history'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '往下看', group: '移动', scopes: ['history'] },
  { command: 'pick', keys: ['enter'], shown: 'Enter', label: '取回这个版本', group: '文件', scopes: ['history'] },
  { command: 'no', keys: ['escape', 'ctrl+b'], shown: 'Esc', label: '返回', group: '移动', scopes: ['history'] },

  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '写出', group: '文件', scopes: ['output'] },
  { command: 'toggle', keys: ['space'], shown: '空格', label: '选中', group: '编辑', scopes: ['output'] },
  { command: 'open-written', keys: ['o'], shown: 'O', label: '打开写好的文件', group: '文件', scopes: ['output'], known: true },

  { command: 'up', keys: ['up'], shown: '↑↓', label: '滚动', group: '移动', scopes: ['preview'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '向下', group: '移动', scopes: ['preview'], known: true },
  { command: 'page-up', keys: ['pageup', 'b'], shown: 'PgUp', label: '上一页', group: '移动', scopes: ['preview'] },
  { command: 'page-down', keys: ['pagedown', 'space', 'enter'], shown: 'PgDn', label: '下一页', group: '移动', scopes: ['preview'] },
  { command: 'line-start', keys: ['home'], shown: 'Home', label: '开头', group: '移动', scopes: ['preview'] },
  { command: 'line-end', keys: ['end'], shown: 'End', label: '末尾', group: '移动', scopes: ['preview'] },
  { command: 'left', keys: ['left'], shown: '←', label: '宽表左移', group: '移动', scopes: ['preview'], known: true },
  { command: 'right', keys: ['right'], shown: '→', label: '宽表右移', group: '移动', scopes: ['preview'], known: true },
  { command: 'no', keys: ['escape', 'p', 'q'], shown: 'Esc', label: '返回', group: '移动', scopes: ['preview'] },

  { command: 'leave', keys: ['ctrl+c'], shown: 'Ctrl+C', label: '离开', group: '全局', scopes: ['home', 'history', 'preview', 'express'], known: true },
] as const satisfies readonly Binding[];
