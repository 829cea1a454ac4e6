export interface Message {
  /** By name in small letters, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** How many headers there are, so that none hides. */
  readonly names: readonly string[];
  readonly text: string;
}

/** A letter as it goes over the wire, read as a mail program does. */
export function readMessage(raw: string): Message {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const fields = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line] as const);
  const headers = new Map(
    fields.map(([name, line]) => [name, decodeWords(line.slice(name.length + 1).trim())]),
  );
  const body = raw.slice(end + 4);
  const text = decode(body, headers.get('content-transfer-encoding') ?? '7bit').replaceAll('\r\n', '\n');
  return { headers, names: fields.map(([name]) => name), text };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=\r\n/g, ''));
  return body;
}

const fromQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

const decodeWords = (value: string) =>
  value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : fromQuoted(text.replaceAll('_', ' ')),
    );
