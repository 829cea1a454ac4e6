import { readdirSync, readFileSync } from 'node:fs';
import type { Host } from '../host';
import { FURNITURE, type Hostile } from './hostile';

const SCRIPT = /<script[\s\S]*?<\/script>/;
const SRC = /src="[^"]*\/(gop-y\.js)"/;

/** As a text inside an inline script. */
const quoted = (html: string) => JSON.stringify(html).replaceAll('</', '<\\/');

/** The release in a folder of the portal's own. */
function release(host: Host, folder: string): void {
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.js')))
    host.putFile(`${folder}/${name}`, {
      type: 'text/javascript',
      text: readFileSync(`dist/${name}`, 'utf8'),
    });
}

/** The loader at the end of a script of the portal's own. */
export function bundle(host: Host, path: string): string {
  const text = `(function () { 'use strict'; })();\n${readFileSync('dist/gop-y.js', 'utf8')}`;
  host.putFile(path, { type: 'text/javascript', text });
  return path;
}

const way = (name: string, page: Hostile['page']): Hostile => ({ name, page });

/** The ways on which one tag comes to a page, or to a page more than once. */
export const WAYS_IN: readonly Hostile[] = [
  way('that calls it a module', (snippet) => ({
    body: FURNITURE + snippet.replace('<script async', '<script type="module"'),
  })),
  way('that defers it', (snippet) => ({
    body: FURNITURE + snippet.replace('<script async', '<script defer'),
  })),
  way('that runs it in its head, before there is a body', (snippet) => ({
    head: (SCRIPT.exec(snippet)?.[0] ?? '').replace('<script async', '<script'),
    body: FURNITURE + snippet.replace(SCRIPT, ''),
  })),
  way('that has it three times', (snippet) => ({ body: FURNITURE + snippet + snippet + snippet })),
  way('that has two releases of it', (snippet, host) => {
    release(host, '/gop-y/1.0.0');
    release(host, '/gop-y/1.1.0');
    const first = snippet.replace(SRC, 'src="/gop-y/1.0.0/$1"');
    const second = snippet.replace(SRC, 'src="/gop-y/1.1.0/$1"');
    return { body: FURNITURE + first + second };
  }),
  way('whose tag manager brings it late, without its other attributes', (snippet) => ({
    body: `${FURNITURE}${snippet.replace(SCRIPT, '')}<script>
      setTimeout(function () {
        var found = new DOMParser().parseFromString(${quoted(snippet)}, 'text/html').querySelector('script');
        if (!found) return;
        var tag = document.createElement('script');
        tag.src = found.getAttribute('src');
        tag.dataset.endpoint = found.dataset.endpoint;
        document.getElementsByTagName('head')[0].appendChild(tag);
      }, 300);
    </script>`,
  })),
  way('where jQuery puts it in and runs a copy of it', (snippet, host) => {
    const text = readFileSync('node_modules/jquery-1/dist/jquery.js', 'utf8');
    host.putFile('/jquery.js', { type: 'text/javascript', text });
    return {
      head: '<script src="/jquery.js"></script>',
      body: `${FURNITURE}<div id="cho"></div><script>jQuery('#cho').append(${quoted(snippet)});</script>`,
    };
  }),
  way('whose optimiser fetches its code and evaluates it', (snippet) => ({
    body: `${FURNITURE}${snippet.replace('<script async', '<script type="delayed/javascript"')}<script>
      var held = document.querySelector('script[type="delayed/javascript"]');
      if (held) fetch(held.src).then(function (it) { return it.text(); }).then(function (code) { (0, eval)(code); });
    </script>`,
  })),
  way('whose optimiser holds it back and puts it in again', (snippet) => ({
    body: `${FURNITURE}${snippet.replace('<script async', '<script type="text/plain" data-held')}<script>
      var held = document.querySelector('script[data-held]');
      if (held) {
        var again = document.createElement('script');
        for (var i = 0; i < held.attributes.length; i++)
          if (held.attributes[i].name != 'type') again.setAttribute(held.attributes[i].name, held.attributes[i].value);
        held.parentNode.replaceChild(again, held);
      }
    </script>`,
  })),
  way('that keeps its files beside a bundle, whose tag has the settings', (snippet, host) => {
    release(host, '/tinh');
    const path = bundle(host, '/tinh/bundle.js');
    return {
      body: FURNITURE + snippet.replace(SRC, `src="${path}"`).replace(/integrity="[^"]*"/, ''),
    };
  }),
];
