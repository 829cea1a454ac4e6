/** What stands for a server in the static demo; see demo/static/endpointAddress.ts. */
const HOST = 'https://gopy.hamay.example';
const SNIPPET = /(?:<!-- gop-y:[^>]*-->\s*)?<script async src="[^"]*gop-y\.js"[\s\S]*?<\/script>/;

const NOTE = {
  vi: 'Bản minh hoạ này chạy hoàn toàn trong trình duyệt này, không gửi gì đi đâu. Tải lại hay mở thẻ khác vẫn còn; xoá dữ liệu của trang này thì mất.',
  en: 'This demonstration runs wholly in your browser; nothing is sent anywhere. It stays when you reload or open another tab, and goes when you clear this site’s data.',
};
const NAME = { vi: 'Về bản minh hoạ này', en: 'About this demonstration' };

/**
 * A page of the demo as a static host serves it: all addresses relative, a line that says what it is, and the snippet set
 * aside until the page's own endpoint answers.
 * @param {string} page as it stands in demo/pages
 * @param {{ version: string, sha384: string }} loader
 */
export function staticPage(page, { version, sha384 }) {
  const lang = /<html[^>]* lang="en/.test(page) ? 'en' : 'vi';
  const note = `<aside class="static-note" aria-label="${NAME[lang]}"><p>${NOTE[lang]}</p></aside>`;
  const snippet = page.match(SNIPPET)?.[0];
  if (!snippet) throw new Error('a page of the demo has no snippet');
  const setAside = `<template id="gop-y-snippet">${snippet}</template>\n<script src="demo.js" defer></script>`;
  const filled = page
    .replace(snippet, () => setAside)
    .replace(
      '</head>',
      () =>
        '<link rel="stylesheet" href="static-note.css"><link rel="stylesheet" href="room.css"><script src="room.js"></script>\n</head>',
    )
    .replace('</header>', () => `</header>\n${note}`)
    .replaceAll('href="{{HOST}}/snippet/', 'href="snippet/')
    .replace(/href="\{\{HOST\}\}\/[^"]*"/g, 'href="khong-may-chu.html"')
    .replaceAll('src="{{HOST}}/', 'src="')
    .replaceAll('{{HOST}}', HOST)
    .replaceAll('{{VERSION}}', version)
    .replaceAll('{{INTEGRITY}}', sha384);
  if (!filled.includes('static-note"')) throw new Error('a page of the demo has no header to say what it is');
  return filled;
}
