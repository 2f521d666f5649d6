import { onSentences } from './onSentences.ts';

onSentences('网址', {
  rule: 'link-year',
  place: 'preamble',
  raises: [
    '本报告电子版可从网站（https://www.qingchuan.example/2023/0115/nianbao.html）下载。',
    '年度报告全文见 http://www.qingchuan.example/art_20240118_1.html 。',
    '本年报可在 www.qingchuan.example/xxgk/2022 查阅。',
  ],
  silent: [
    '本报告电子版可从网站（https://www.qingchuan.example/2026/nianbao.html）下载。',
    '年度报告全文见 http://www.qingchuan.example/art_20260118_1.html 。',
    '本报告见 https://www.qingchuan.example/xxgk/ 。',
    '2019年通知见 https://www.qingchuan.example/2019/tz.html 。',
    '本报告见 https://www.qingchuan.example/2025/2019-1.html 。',
  ],
});
