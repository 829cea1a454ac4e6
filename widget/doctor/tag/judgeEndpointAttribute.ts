import { pasteTag } from './pasteTag';
import type { Snippet } from './snippet';
import type { TagFinding } from './tagFinding';

/** Whether `data-endpoint` is one that the loader starts with. */
export function judgeEndpointAttribute(snippet: Snippet, page: URL): readonly TagFinding[] {
  const { attributes, mended, endpoint } = snippet;
  const value = attributes.get('data-endpoint')?.trim() ?? '';
  if (value === '') return [{ code: 'endpoint-missing', level: 'wrong' }];
  const isAddress = endpoint && /^https?:\/\/[^[/@]+(\/|$)/i.test(value) && !/[?#\s]/.test(value);
  if (!isAddress) return [{ code: 'endpoint-malformed', level: 'wrong', value }];
  if (endpoint.protocol === 'https:' || /^(localhost|127\.0\.0\.1)$/.test(endpoint.hostname)) return [];
  return [
    {
      code: 'endpoint-http',
      level: 'wrong',
      page: page.protocol === 'https:' ? 'https' : 'http',
      paste: pasteTag(mended),
    },
  ];
}
