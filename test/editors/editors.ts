/** The five editors that government websites use most, each as a page of its own: `put(html)` puts HTML in and gives it back. */

export interface Editor {
  readonly name: string;
  /** As npm installs it; never one of the project's dependencies. */
  readonly package: string;
  /** Markup and script of its page; the packages lie below /node_modules/. */
  readonly page: string;
  /** It draws borders by style sheets of its own, which websites copy. */
  readonly bringsBorders?: true;
}

const script = (path: string): string => `<script src="/node_modules/${path}"></script>`;
const ueditor = 'ueditor/example/public/ueditor';

export const editors: readonly Editor[] = [
  {
    name: 'UEditor 1.4.3',
    package: 'ueditor@1.2.3',
    page: `<script>window.UEDITOR_HOME_URL = '/node_modules/${ueditor}/'</script>
${['ueditor.config.js', 'ueditor.all.js', 'lang/zh-cn/zh-cn.js'].map((file) => script(`${ueditor}/${file}`)).join('\n')}
<div id="place" style="width:900px;height:400px"></div>
<script>
const editor = UE.getEditor('place', { serverUrl: '' });
editor.ready(() => {
  window.put = (html) => { editor.setContent(html); return editor.getContent(); };
});
</script>`,
  },
  {
    name: 'wangEditor 5',
    package: '@wangeditor/editor@5.1.23',
    bringsBorders: true,
    page: `<div id="place" style="height:400px"></div>
${script('@wangeditor/editor/dist/index.js')}
<script>
const editor = window.wangEditor.createEditor({ selector: '#place', html: '<p></p>' });
window.put = (html) => { editor.setHtml(html); return editor.getHtml(); };
</script>`,
  },
  {
    name: 'KindEditor 4',
    package: 'kindeditor@4.1.10',
    page: `<textarea id="place" style="width:900px;height:400px"></textarea>
${script('kindeditor/kindeditor-all.js')}${script('kindeditor/lang/zh_CN.js')}
<script>
KindEditor.ready((kind) => {
  const editor = kind.create('#place', {
    basePath: '/node_modules/kindeditor/',
    afterCreate() { window.put = (html) => { editor.html(html); return editor.html(); }; },
  });
});
</script>`,
  },
  {
    name: 'CKEditor 4',
    package: 'ckeditor4@4.22.1',
    page: `<textarea id="place"></textarea>${script('ckeditor4/ckeditor.js')}
<script>
CKEDITOR.config.versionCheck = false;
const editor = CKEDITOR.replace('place');
editor.on('instanceReady', () => {
  window.put = (html) => new Promise((done) => editor.setData(html, () => done(editor.getData())));
});
</script>`,
  },
  {
    name: 'TinyMCE 8',
    package: 'tinymce@8.9.2',
    page: `<textarea id="place"></textarea>${script('tinymce/tinymce.min.js')}
<script>
tinymce.init({
  selector: '#place', license_key: 'gpl', promotion: false, plugins: 'table',
  setup(editor) {
    editor.on('init', () => { window.put = (html) => { editor.setContent(html); return editor.getContent(); }; });
  },
});
</script>`,
  },
];
