import type { Unseen } from '#messages/vi/doctorCommand';
import { type Policy, policiesIn } from '../policy/policy';
import { get } from './get';
import { type HtmlPage, readHtml } from './readHtml';

/** A page that could be looked at, with the policies that rule it, or why it could not. */
export type Opened =
  | { readonly kind: 'page'; readonly page: HtmlPage; readonly policies: readonly Policy[] }
  | { readonly kind: 'unseen'; readonly unseen: Unseen };

/** Fetches a page as a visitor does. */
export async function openPage(fetch: typeof globalThis.fetch, url: URL): Promise<Opened> {
  const got = await get(fetch, url, { Accept: 'text/html,application/xhtml+xml' });
  if (!got) return { kind: 'unseen', unseen: { kind: 'unreachable' } };
  if (got.status >= 400) return { kind: 'unseen', unseen: { kind: 'status', status: got.status } };
  const type = got.headers.get('content-type') ?? '';
  if (!/html/i.test(type)) return { kind: 'unseen', unseen: { kind: 'not-html', type } };
  const page = readHtml(got.bytes.toString(), got.url);
  const policies = [
    ...policiesIn(got.headers.get('content-security-policy') ?? '', 'header'),
    ...page.policies.flatMap((text) => policiesIn(text, 'meta')),
  ];
  return { kind: 'page', page, policies };
}
