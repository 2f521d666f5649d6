/** The keys of the home screen, the quick report, the output, the preview and the earlier versions. */
import type { Binding } from './binding.ts';

export const screenKeys = [
  { command: 'open', keys: ['enter'], shown: 'Enter', label: '打开', group: '文件', scopes: ['home'] },
  { command: 'remove', keys: ['delete'], shown: 'Del', label: '删除', group: '文件', scopes: ['home'], about: '先问一句，删了还能找回' },
  { command: 'new', keys: ['f3', 'ctrl+n'], shown: 'F3', label: '新建报告', group: '文件', scopes: ['home'], known: true },
  { command: 'from', keys: ['f4', 'ctrl+o'], shown: 'F4', label: '从去年的报告开始', group: '文件', scopes: ['home'], known: true },
  { command: 'express', keys: ['f5', 'ctrl+k'], shown: 'F5', label: '快速填报', group: '文件', scopes: ['home'], known: true },
  { command: 'check', keys: ['f6', 'ctrl+t'], shown: 'F6', label: '核对一个文件', group: '核对', scopes: ['home'], known: true },
  { command: 'sum', keys: ['f7'], shown: 'F7', label: '汇总下级单位的报告', group: '核对', scopes: ['home'], known: true },
  { command: 'history', keys: ['f9', 'ctrl+b'], shown: 'F9', label: '历史版本', group: '文件', scopes: ['home'], known: true },
  { command: 'unremove', keys: ['ctrl+z'], shown: 'Ctrl+Z', label: '找回刚删除的', group: '文件', scopes: ['home'], known: true },
  { command: 'no', keys: ['escape'], shown: 'Esc', label: '清空查找，或离开', group: '全局', scopes: ['home'] },
  { command: 'up', keys: ['up'], shown: '↑', label: '上移', group: '移动', scopes: ['home'], known: true },
  { command: 'down', keys: ['down'], shown: '↓', label: '下移', group: '移动', scopes: ['home'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', group: '移动', scopes: ['home'], known: true },
  { command: 'page-down', keys: ['pagedown'], shown: 'PgDn', label: '下一页', group: '移动', scopes: ['home'], known: true },

  { command: 'enter', keys: ['enter'], shown: 'Enter', label: '下一问', group: '移动', scopes: ['express', 'choices'] },
  { command: 'no', keys: ['escape'], shown: 'Esc', label: '上一问', group: '移动', scopes: ['express', 'choices'] },
  { command: 'toggle', keys: ['space'], shown: '空格', label: '选中或去掉', group: '编辑', scopes: ['choices'] },
  { command: 'all', keys: ['a', 'f9'], shown: 'A', label: '全部选中', group: '编辑', scopes: ['choices'], known: true },
  { command: 'up', keys: ['up'], shown: '↑↓', label: '选一条', group: '移动', scopes: ['choices'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '下一条', group: '移动', scopes: ['choices'], known: true },

  { command: 'up', keys: ['up'], shown: '↑↓', label: '滚动', group: '移动', scopes: ['checked'] },
  { command: 'down', keys: ['down'], shown: '↓', label: '向下', group: '移动', scopes: ['checked'], known: true },
  { command: 'page-up', keys: ['pageup'], shown: 'PgUp', label: '上一页', group: '移动', scopes: ['checked'], known: true },
  { command: 'page-down', keys: ['pagedown', 'space'], shown: 'PgDn', label: '下一页', group: '移动', scopes: ['checked'] },
  { command: 'no', keys: ['escape', 'q'], shown: 'Esc', label: '返回', group: '移动', scopes: ['checked'] },

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

  { command: 'leave', keys: ['ctrl+c'], shown: 'Ctrl+C', label: '离开', group: '全局', scopes: ['home', 'history', 'preview', 'express', 'choices', 'checked'], known: true },
] as const satisfies readonly Binding[];
