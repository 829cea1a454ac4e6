import type { Field, Sent } from '../duties/wire/exchange';

/** Longer texts are told by their beginning and by what their end repeats. */
const LONG = 3000;
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A command that repeats a request, for a POSIX shell. */
export function curlOf({ url, origin, form }: Sent): string {
  const head = ['curl -i', quoted(url), ...(origin === null ? [] : [`-H ${quoted(`Origin: ${origin}`)}`])];
  if (form.encoding === 'none') return head.join(' ');
  const piped = form.fields.map(pipeOf).find((pipe) => pipe !== '') ?? '';
  const option = form.encoding === 'percent' ? percentOf : multipartOf;
  return `${piped}${[...head, ...form.fields.map(option)].join(' ')}`;
}

const isShort = (value: string) => value.length <= LONG;

/** What a field comes from that stands in no command; empty: it stands in the command. */
function pipeOf([, value]: Field): string {
  if (typeof value === 'string') return isShort(value) ? '' : `${repeatOf(value)} | `;
  return value.length <= LONG
    ? `echo ${Buffer.from(value).toString('base64')} | base64 -d | `
    : `head -c ${value.length} /dev/urandom | `;
}

function multipartOf([name, value]: Field): string {
  if (typeof value !== 'string') return `-F ${quoted(`${name}=@-;filename=${name}`)}`;
  return isShort(value) ? `--form-string ${quoted(`${name}=${value}`)}` : `-F ${quoted(`${name}=<-`)}`;
}

const percentOf = ([name, value]: Field): string =>
  `--data-urlencode ${quoted(typeof value === 'string' && isShort(value) ? `${name}=${value}` : `${name}@-`)}`;

/** A text that ends in many times the same ASCII character. */
function repeatOf(text: string): string {
  const [last = ''] = text.slice(-1);
  const length = text.length - text.search(new RegExp(`[${last === ' ' ? ' ' : `\\u${hex(last)}`}]+$`));
  return `{ printf '%s' ${quoted(text.slice(0, -length))}; printf '%*s' ${length} '' | tr ' ' ${quoted(last)}; }`;
}

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
