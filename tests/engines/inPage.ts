import { literally } from '../../scripts/literally.mjs';

/** An expression for the page. Only the function's text travels, so it has to stand on its own. */
export function inPage<A extends readonly unknown[]>(work: (...given: A) => unknown, ...given: A): string {
  return `(${work})(${given.map((value) => JSON.stringify(value)).join(', ')})`;
}

/** `folded`: the heading of what is folded, which engines give different roles. */
export type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'heading' | 'group' | 'folded';

/** Finds as a person does, by role and name; a string is the whole name. */
export function named(role: Role, name: string | RegExp): string {
  const pattern = typeof name === 'string' ? `^${literally(name)}$` : name.source;
  return inPage(firstNamed, role, pattern);
}

/** What can be read on the page and in every open shadow root on it. */
export const wordsOnScreen: string = inPage(() => {
  const wordsOf = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.parentNode === root || element === document.body ? [element.innerText ?? ''] : []),
      ...(element.shadowRoot ? wordsOf(element.shadowRoot) : []),
    ]);
  // A space that holds two words together is a space to whoever reads.
  return wordsOf(document).join('\n').replaceAll('\u00a0', ' ');
});

/** How many records of the device have keys like this, looked up behind the widget's back. */
const keptOnDevice = (pattern: string): string =>
  inPage(
    (keyed) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('gop-y');
        open.onerror = () => reject(open.error);
        // There is none yet, and looking must not make one.
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onsuccess = () => {
          const keys = open.result.transaction('q').objectStore('q').getAllKeys();
          keys.onerror = () => reject(keys.error);
          keys.onsuccess = () => {
            open.result.close();
            resolve(keys.result.filter((key) => new RegExp(keyed).test(String(key))).length);
          };
        };
      }),
    pattern,
  );

export const waitingOnDevice: string = keptOnDevice('^[ev]:');
export const draftsOnDevice: string = keptOnDevice('^d:');

/** What a browser does that finds its own database corrupt: nothing of it is left. */
export const loseDatabase: string = inPage(
  () =>
    new Promise<boolean>((resolve, reject) => {
      const lost = indexedDB.deleteDatabase('gop-y');
      lost.onerror = () => reject(lost.error);
      lost.onsuccess = () => resolve(true);
    }),
);

/** A picture in the chooser's own list, as if somebody had chosen it there: no driver can press the system's chooser. */
export const choosePicture: string = inPage(async () => {
  const canvas = document.createElement('canvas');
  canvas.width = 2400;
  canvas.height = 1200;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (let i = 0; i < 500; i++) {
    pen.fillStyle = `hsl(${(i * 37) % 360}, 60%, 50%)`;
    pen.fillRect((i * 97) % 2400, (i * 53) % 1200, 90, 60);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  const input = document
    .querySelector('gop-y')
    ?.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!blob || !input) return false;
  const list = new DataTransfer();
  list.items.add(new File([blob], 'den.jpg', { type: 'image/jpeg' }));
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
});

/** A browser that has printed says so itself; until then what is printed stands in the page. */
export const neverPrint: string = inPage(() => {
  window.print = () => {};
});

/** What would be on paper, in words. */
export const wordsOnPaper: string = inPage(
  () =>
    document.querySelector('gop-y-print')?.shadowRoot?.querySelector<HTMLElement>('.slip')?.textContent ?? '',
);

/** Opens what is folded in the panel: its heading is no button to a driver. */
export const unfold: string = inPage(() => {
  const summary = document.querySelector('gop-y')?.shadowRoot?.querySelector('summary');
  summary?.click();
  return summary !== null && summary !== undefined;
});

function firstNamed(role: Role, pattern: string): Element | undefined {
  const selector = {
    button: 'button',
    link: 'a[href]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    // A password's field has no role, and is found by its label all the same.
    textbox:
      'textarea, input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=password]',
    heading: 'h1, h2, h3',
    group: '[role=group]',
    folded: 'summary',
  }[role];
  const within = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const nameOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels ?? [];
    const written = labels.length > 0 ? [...labels].map((label) => label.textContent) : [element.textContent];
    return (element.getAttribute('aria-label') ?? written.join(' ')).replace(/\s+/g, ' ').trim();
  };
  return within(document).find(
    (element) =>
      element.matches(selector) &&
      element.getClientRects().length > 0 &&
      new RegExp(pattern).test(nameOf(element)),
  );
}
