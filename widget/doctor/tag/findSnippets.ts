import type { PageSeen, ScriptSeen } from '../pageSeen';
import { hasLoaderText } from './loaderText';
import { mend } from './mend';
import type { Snippet } from './snippet';
import { straighten } from './straighten';

const FILE = /(^|\/)gop-y(\.full)?\.js(?=[?#]|$)/;

/** This widget's tags in the order of the page, whole or touched. */
export function findSnippets({ scripts, base }: PageSeen): readonly Snippet[] {
  return scripts.flatMap((script) => {
    const attributes = straighten(script.attributes);
    const addressIn = addressAttribute(attributes);
    if (addressIn === '' && !isInlined(script)) return [];
    return [
      {
        attributes,
        mended: mend(attributes, addressIn),
        addressIn,
        src: addressOf(attributes.get(addressIn), base),
        endpoint: addressOf(attributes.get('data-endpoint')?.trim()),
        isCurly: [...script.attributes].some(([name, value]) => attributes.get(name) !== value),
        nonce: attributes.get('nonce') ?? '',
        hashes: (attributes.get('integrity') ?? '').split(/\s+/).filter(Boolean),
      },
    ];
  });
}

/** Optimizers move the address to names of their own: data-src, data-rocket-src, data-cfsrc, … */
function addressAttribute(attributes: ReadonlyMap<string, string>): string {
  if (FILE.test(attributes.get('src') ?? '')) return 'src';
  return [...attributes].find(([, value]) => FILE.test(value))?.[0] ?? '';
}

const isInlined = ({ attributes, text }: ScriptSeen): boolean =>
  !attributes.has('src') && (hasLoaderText(text) || (attributes.has('data-endpoint') && text.trim() !== ''));

function addressOf(text: string | undefined, base?: URL): URL | null {
  if (text === undefined) return null;
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
