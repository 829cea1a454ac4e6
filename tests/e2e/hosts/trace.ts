/**
 * What an embed must leave as it found it, a line each: names on `window`, own names of the usual prototypes, computed
 * styles of what every page here shows, style sheets, attributes of `html` and `body`. Text alone leaves the page, and
 * only plain loops run in it: its arrays and its JSON may not be what they seem.
 * @param read gives the value of an expression in the page
 */
export async function traceOf(read: (expression: string) => Promise<unknown>): Promise<readonly string[]> {
  // jQuery marks what it touched with a number of its own on each page.
  return String(await read(`(${readTrace})()`))
    .replace(/jQuery\d+/g, 'jQuery…')
    .split('\n');
}

function readTrace(): string {
  let lines = '';
  const namesOf = (label: string, object: object) => {
    for (const name of Object.getOwnPropertyNames(object).sort()) lines += `${label}.${name}\n`;
  };
  namesOf('window', window);
  namesOf('document', document);
  namesOf('Object', Object.prototype);
  namesOf('Function', Function.prototype);
  namesOf('Array', Array.prototype);
  namesOf('String', String.prototype);
  namesOf('Promise', Promise.prototype);
  namesOf('EventTarget', EventTarget.prototype);
  namesOf('Node', Node.prototype);
  namesOf('Element', Element.prototype);
  namesOf('HTMLElement', HTMLElement.prototype);
  namesOf('Document', Document.prototype);
  namesOf('Window', Window.prototype);
  namesOf('History', History.prototype);
  namesOf('XMLHttpRequest', XMLHttpRequest.prototype);
  lines += `fetch is ${window.fetch}\npushState is ${history.pushState}\n`;

  const all = (selector: string) => Document.prototype.querySelectorAll.call(document, selector);
  for (const selector of [
    'html',
    'body',
    'h1',
    'p',
    'a',
    'ul',
    'li',
    'table',
    'td',
    'button',
    'input',
    'label',
  ]) {
    const element = all(selector)[0];
    if (!element) continue;
    const style = getComputedStyle(element);
    for (let i = 0; i < style.length; i++) {
      const name = style[i] as string;
      // A page grows with a form in it.
      if (/^(html|body)$/.test(selector) && /size|height|origin/.test(name)) continue;
      lines += `${selector} { ${name}: ${style.getPropertyValue(name)} }\n`;
    }
  }
  lines += `${document.styleSheets.length} sheets, ${document.adoptedStyleSheets.length} adopted, `;
  lines += `${all('style, link[rel=stylesheet]').length} elements\n`;
  for (const element of [all('html')[0], all('body')[0]]) {
    lines += `${(element?.cloneNode(false) as HTMLElement | undefined)?.outerHTML}\n`;
  }
  return lines;
}
