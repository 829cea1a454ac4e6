import { readFileSync } from 'node:fs';
import { FURNITURE, type Hostile } from './hostile';

const read = (file: string) => readFileSync(`node_modules/${file}`, 'utf8');

/** The commonest look of a portal ten years ago. */
export const bootstrap: Hostile = {
  name: 'with Bootstrap 3 and jQuery 1.12',
  page(snippet, host) {
    host.putFile('/bootstrap.css', { type: 'text/css', text: read('bootstrap-3/dist/css/bootstrap.css') });
    host.putFile('/jquery.js', { type: 'text/javascript', text: read('jquery-1/dist/jquery.js') });
    host.putFile('/bootstrap.js', {
      type: 'text/javascript',
      text: read('bootstrap-3/dist/js/bootstrap.js'),
    });
    return {
      head: `<link rel="stylesheet" href="/bootstrap.css"><script src="/jquery.js"></script>
        <script src="/bootstrap.js"></script>`,
      body: `<div class="container">${FURNITURE}<a class="btn" data-toggle="dropdown" href="#">Chọn</a></div>${snippet}`,
    };
  },
};
