import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { staticPage } from '../../../scripts/static-page.mjs';

const LOADER = { version: '1.2.3', sha384: 'sha384-abc' };
const home = () => staticPage(readFileSync('demo/pages/index.html', 'utf8'), LOADER);

test('the snippet waits in a template, word for word but for its addresses, and the demo’s script follows', () => {
  const [, aside = ''] = home().match(/<template id="gop-y-snippet">([\s\S]*?)<\/template>/) ?? [];
  expect(aside).toContain('src="gop-y/1.2.3/gop-y.js" integrity="sha384-abc" crossorigin="anonymous"');
  expect(aside).toContain('data-endpoint="https://gopy.hamay.example/v1/ha-may"');
  // That of the room beside the page, the snippet's, and the demo's.
  expect(home().match(/<script/g)).toHaveLength(3);
  expect(home().match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
  expect(home()).toContain('</template>\n<script src="demo.js" defer></script>');
});

test('no address leaves the folder but the invented endpoint’s', () => {
  const addresses = Array.from(home().matchAll(/(?:src|href)="([^"]*)"/g), ([, address]) => address);
  expect(addresses.filter((address) => /^(https?:|\/)/.test(address ?? ''))).toEqual([]);
  expect(home()).not.toContain('{{');
});

test('under the header stands what it is, in the language of the page', () => {
  expect(home()).toMatch(/<\/header>\n<aside class="static-note" aria-label="Về bản minh hoạ này"/);
  const english = staticPage(readFileSync('demo/pages/en.html', 'utf8'), LOADER);
  expect(english).toContain('runs wholly in your browser; nothing is sent anywhere');
});

test('a page that could not say what it is, or has no snippet, is not built', () => {
  const page = readFileSync('demo/pages/index.html', 'utf8');
  expect(() => staticPage(page.replace('</header>', ''), LOADER)).toThrow(/no header/);
  expect(() => staticPage('<html lang="vi"><header></header></html>', LOADER)).toThrow(/no snippet/);
});
