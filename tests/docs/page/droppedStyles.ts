import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { sourceOf } from '../names/source';

/** What a browser drops of a style sheet, and the widget's own names in it that the widget does not have. */
export async function droppedStyles(page: Page, css: string): Promise<readonly string[]> {
  const dropped = await page.evaluate((text) => {
    const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(plain);
    const kept = sheet.cssRules.length;
    let depth = 0;
    let rules = 0;
    for (const sign of plain) {
      if (sign === '{' && depth === 0) rules += 1;
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    }
    const declared = [...plain.matchAll(/[{;]\s*([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)];
    const unknown = declared.filter(([, name = '', value = '']) => !CSS.supports(name, value.trim()));
    return [
      ...(kept === rules && depth === 0 ? [] : [`${kept} of ${rules} rules are kept`]),
      ...unknown.map(([, name, value]) => `${name}: ${value}`),
    ];
  }, css);
  return [...dropped, ...unknownNames(css)];
}

function unknownNames(css: string): readonly string[] {
  const tokens = readFileSync('widget/styles/tokens.css', 'utf8');
  const widget = sourceOf('widget');
  const properties = [...css.matchAll(/--gop-y-[\w-]+/g)].map(([name]) => name);
  const parts = [...css.matchAll(/::part\(([\w-]+)\)/g)].map((found) => found[1] ?? '');
  return [
    ...properties.filter((name) => !new RegExp(`${name}(?![\\w-])`).test(tokens)),
    ...parts.filter((name) => !new RegExp(`\\bpart\\b.*['"]${name}['"]`).test(widget)),
  ];
}
