import type { Context } from 'hono';
import type { WidgetFile } from '../widgetFiles/widgetFile';

/** A built file as the browser wants it: compressed where it can read that, and not again what it has. */
export async function fileReply(
  c: Context,
  file: WidgetFile,
  own: Readonly<Record<string, string>>,
): Promise<Response> {
  const brotli = acceptsBrotli(c.req.header('Accept-Encoding') ?? '');
  const etag = brotli ? file.etag.replace(/"$/, '-br"') : file.etag;
  const headers = { 'Content-Type': file.type, ETag: etag, Vary: 'Accept-Encoding', ...own };
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  return brotli
    ? c.body(await file.brotli(), 200, { ...headers, 'Content-Encoding': 'br' })
    : c.body(file.plain, 200, headers);
}

function acceptsBrotli(header: string): boolean {
  return header.split(',').some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}
