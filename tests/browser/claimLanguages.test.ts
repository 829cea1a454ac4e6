import { afterEach, expect, test } from 'vitest';
import { claimLanguages } from '#messages/claimLanguages';

const hosts: HTMLElement[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

const KEPT = new Set(['Quay lại', 'Xem trả lời', 'Xem Sở Y tế trả lời']);

/** A panel in Khmer whose words are claimed; as drawn by `draw`, once the observer has had its turn. */
async function drawn(draw: (root: ShadowRoot) => void) {
  const host = document.body.appendChild(document.createElement('div'));
  hosts.push(host);
  const root = host.attachShadow({ mode: 'open' });
  claimLanguages(root, 'km', KEPT);
  draw(root);
  await Promise.resolve();
  return root;
}

const element = (name: string, ...children: readonly (string | Element)[]) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** The text of every element that says a language of its own. */
const said = (root: ShadowRoot) =>
  Array.from(root.querySelectorAll<HTMLElement>('[lang]'), ({ lang, firstChild }) => [
    lang,
    firstChild?.textContent,
  ]);

test('what stayed Vietnamese is Vietnamese, and the rest is the panel’s, also within it', async () => {
  const root = await drawn((root) =>
    root.append(element('button', 'Quay lại'), element('button', 'Xem trả lời', element('span', 'ចម្លើយ'))),
  );
  expect(said(root)).toEqual([
    ['vi', 'Quay lại'],
    ['vi', 'Xem trả lời'],
    ['km', 'ចម្លើយ'],
  ]);
});

test('a sentence in pieces around a name is Vietnamese in all of them', async () => {
  const name = element('span', 'Sở Y tế');
  const root = await drawn((root) => root.append(element('p', 'Xem ', name, ' lời')));
  expect(root.querySelector('p')?.lang).toBe('vi');
});

test('an element that has words of both is the panel’s', async () => {
  const root = await drawn((root) => root.append(element('p', 'Quay lại', 'ចម្លើយ')));
  expect(said(root)).toEqual([['km', 'Quay lại']]);
});

test('what says a third language, or that nobody knows, stays, with all that is in it', async () => {
  const foreign = element('p', element('b', 'Quay lại'));
  foreign.lang = 'en';
  const unknown = element('p', 'Quay lại');
  unknown.lang = '';
  const root = await drawn((root) => root.append(foreign, unknown));
  expect(Array.from(root.querySelectorAll<HTMLElement>('[lang]'), ({ lang }) => lang)).toEqual(['en', '']);
});

test('words that change change their language with them', async () => {
  const root = await drawn((root) => root.append(element('p', 'Quay lại')));
  (root.firstElementChild?.firstChild as Text).data = 'ត្រឡប់';
  await Promise.resolve();
  expect(said(root)).toEqual([['km', 'ត្រឡប់']]);
});

test('who says the panel’s language of words that stayed Vietnamese is put right', async () => {
  const hint = element('span', 'Xem trả lời');
  hint.lang = 'km';
  expect(said(await drawn((root) => root.append(hint)))).toEqual([['vi', 'Xem trả lời']]);
});
