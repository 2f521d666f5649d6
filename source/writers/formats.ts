import type { Format } from './format.ts';

/** Every format that a report can be written in: a new one is a file and a line here. */
export const formats = [
  {
    id: 'md',
    name: 'Markdown 文本',
    help: '存档、审阅、比较版本',
    extension: '.md',
    printed: true,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  {
    id: 'html',
    name: 'HTML 网页',
    help: '网站发布、打印、邮寄',
    extension: '.html',
    printed: true,
    load: async () => (await import('./html.ts')).renderHtml,
  },
  {
    id: 'docx',
    name: 'Word 文档',
    help: '报送、盖章、在 Word 或 WPS 里修改',
    extension: '.docx',
    printed: true,
    load: async () => (await import('./docx.ts')).renderDocx,
  },
  {
    id: 'pdf',
    name: 'PDF 文件',
    help: '传阅、放在网页旁供下载；用本机的浏览器印',
    extension: '.pdf',
    printed: true,
    load: async () => (await import('./html.ts')).renderPaper,
  },
  {
    id: 'json',
    name: 'JSON 数据',
    help: '交换数据，明年接着用',
    extension: '.json',
    printed: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];
