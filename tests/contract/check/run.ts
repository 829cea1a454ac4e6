import { DUTIES } from '../duties/duties';
import type { Duty } from '../duties/duty';
import { withdraw } from '../duties/following/codes';
import { isOffered, type Looked, look } from '../duties/look';
import { openEndpoint } from '../duties/openEndpoint';
import { acknowledges } from '../duties/sending/acknowledging';
import type { Edges, Endpoint } from '../duties/wire/endpoint';
import { type Asked, readArguments } from './readArguments';
import { rememberCodes } from './rememberCodes';
import { reportOf } from './report';
import { sayFindings, sayLooked } from './say';
import { en } from './words/en';
import { vi } from './words/vi';

const WORDS = { vi, en };

/** Where the command writes: line by line, since looking takes a while. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

/** The command, from its arguments to its exit code: 0 all is held, 1 something is not, 2 it could not look. */
export async function run(args: readonly string[], edges: Edges, output: Output): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  const words = WORDS[asked.lang];
  if (asked.kind === 'help') {
    output.out(words.usage);
    return 0;
  }
  if (asked.kind === 'usage') {
    output.error(`${words.slip(asked.slip)}${words.usage}`);
    return 2;
  }
  const { fetch, codes } = rememberCodes(edges.fetch);
  const opened = await openEndpoint({ ...asked, edges: { ...edges, fetch } });
  if (opened.kind === 'unseen') {
    output.error(words.unseen(asked.url, asked.origin, opened.why));
    return 2;
  }
  return check(asked, opened.endpoint, codes, output);
}

async function check(
  { json, lang }: Extract<Asked, { kind: 'check' }>,
  endpoint: Endpoint,
  codes: ReadonlySet<string>,
  { out, error }: Output,
): Promise<0 | 1> {
  const words = WORDS[lang];
  const aside = json ? error : out;
  const takesBack = endpoint.portal?.accepts.includes('withdraw') ?? false;
  aside(words.before(endpoint.url, endpoint.origin, leftBy(endpoint), takesBack));
  const all: (readonly [Duty, Looked])[] = [];
  for (const duty of DUTIES) {
    const looked = await look(duty, endpoint);
    all.push([duty, looked]);
    if (!json) out(sayLooked(duty, looked, words));
    if (duty === acknowledges && looked.kind !== 'held') break;
  }
  if (takesBack) for (const code of codes) await withdraw(endpoint, code, 'all');
  if (json) out(JSON.stringify(reportOf(endpoint, all, words), null, 2));
  else out(sayFindings(all, words));
  return all.some(([, { kind }]) => kind === 'not-held') ? 1 : 0;
}

/** How many test questions and ballots the endpoint will hold afterwards, at most. */
export function leftBy(endpoint: Endpoint): { readonly questions: number; readonly ballots: number } {
  const offered = DUTIES.filter((duty) => isOffered(duty, endpoint));
  const sum = (duties: readonly Duty[]) => duties.reduce((total, { leaves }) => total + leaves, 0);
  const [ballots, others] = [
    offered.filter(({ needs }) => needs === 'ballot'),
    offered.filter(({ needs }) => needs !== 'ballot'),
  ];
  return { questions: sum(others), ballots: endpoint.consultation === null ? 0 : sum(ballots) };
}
