import { judgeEndpointAttribute } from './judgeEndpointAttribute';
import { judgeSettings } from './judgeSettings';
import { OPTIMIZERS } from './optimizers';
import { pasteTag } from './pasteTag';
import type { Snippet } from './snippet';
import type { TagFinding } from './tagFinding';

/** The types that a browser runs, beside none at all. */
const SCRIPT_TYPE = /^((text|application)\/(java|ecma)script|module)?$/i;
/** A path that never changes has a whole version in it. */
const PINNED = /\/\d+\.\d+\.\d+[^/]*\//;

/** What is wrong with one tag, whatever else is on the page. */
export function judgeTag(snippet: Snippet, page: URL): readonly TagFinding[] {
  return [
    ...judgeFilled(snippet),
    ...judgeQuotes(snippet),
    ...judgeType(snippet),
    ...judgeAddress(snippet, page),
    ...judgeEndpointAttribute(snippet, page),
    ...judgeSettings(snippet),
  ];
}

/** Host names that `URL` has made lower-case. */
function judgeFilled({ src, endpoint }: Snippet): readonly TagFinding[] {
  const unfilled =
    src?.hostname === 'host' || endpoint?.hostname === 'host' || /\/PORTAL$/.test(endpoint?.pathname ?? '');
  return unfilled ? [{ code: 'tag-unfilled', level: 'wrong' }] : [];
}

const judgeQuotes = ({ isCurly, mended }: Snippet): readonly TagFinding[] =>
  isCurly ? [{ code: 'tag-curly-quotes', level: 'wrong', paste: pasteTag(mended) }] : [];

function judgeType({ attributes, mended }: Snippet): readonly TagFinding[] {
  const type = (attributes.get('type') ?? '').trim();
  const paste = pasteTag(mended);
  if (SCRIPT_TYPE.test(type)) return [];
  const optimizer = OPTIMIZERS.find((one) => one.type.test(type));
  return optimizer
    ? [{ code: 'tag-held-back', level: 'wrong', by: optimizer.by, paste }]
    : [{ code: 'tag-not-script', level: 'wrong', type, paste }];
}

function judgeAddress(snippet: Snippet, page: URL): readonly TagFinding[] {
  const { attributes, mended, addressIn, src, hashes } = snippet;
  const paste = pasteTag(mended);
  if (addressIn === '') return [{ code: 'tag-inlined', level: 'wrong' }];
  const elsewhere = src !== null && src.origin !== page.origin;
  const found: TagFinding[] = [];
  if (addressIn !== 'src') {
    found.push({ code: 'tag-address-moved', level: 'wrong', attribute: addressIn, paste });
  }
  const readable = attributes.has('crossorigin') || attributes.get('type') === 'module';
  if (hashes.length > 0 && elsewhere && !readable) {
    found.push({ code: 'tag-crossorigin-missing', level: 'wrong', paste });
  }
  if (hashes.length === 0 && src && PINNED.test(src.pathname)) {
    found.push({ code: 'tag-integrity-missing', level: 'note' });
  }
  return found;
}
