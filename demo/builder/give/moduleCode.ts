import type { Choices } from '../state/choices';
import { attributesOf } from './attributes';
import { inScript } from './escape';

/** What a bundled portal's own code says in place of a tag. */
export function moduleCode(choices: Choices): string {
  const options = [...attributesOf(choices)].map(
    ([name, value]) => `  ${optionOf(name)}: ${said(name, value)},\n`,
  );
  return `import { define } from 'gop-y';\n\ndefine({\n${options.join('')}});\n`;
}

/** `data-shared-device` is `sharedDevice` there. */
const optionOf = (attribute: string): string =>
  attribute.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const said = (name: string, value: string): string =>
  name === 'data-views' ? `[${value.split(' ').map(inScript).join(', ')}]` : inScript(value);
