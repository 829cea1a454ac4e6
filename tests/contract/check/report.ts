import type { Duty } from '../duties/duty';
import type { DutyId } from '../duties/dutyId';
import type { Looked } from '../duties/look';
import type { Endpoint } from '../duties/wire/endpoint';
import { curlOf } from './curl';
import { sayCame } from './say';
import type { CheckWords } from './words/vi';

/** What `--json` prints. */
export interface Report {
  readonly endpoint: string;
  readonly held: readonly DutyId[];
  readonly notOffered: readonly DutyId[];
  readonly notHeld: readonly {
    readonly duty: DutyId;
    readonly section: string;
    readonly findings: readonly { readonly sent: string; readonly came: string; readonly wanted: string }[];
  }[];
}

export function reportOf(
  { url }: Endpoint,
  all: readonly (readonly [Duty, Looked])[],
  words: CheckWords,
): Report {
  const idsOf = (kind: Looked['kind']) =>
    all.filter(([, looked]) => looked.kind === kind).map(([{ id }]) => id);
  return {
    endpoint: url,
    held: idsOf('held'),
    notOffered: idsOf('not-offered'),
    notHeld: all.flatMap(([{ id, section }, looked]) => {
      if (looked.kind !== 'not-held') return [];
      const findings = looked.findings.map(({ sent, came, expected }) => ({
        sent: curlOf(sent),
        came: sayCame(came, words),
        wanted: words.expected(expected),
      }));
      return [{ duty: id, section, findings }];
    }),
  };
}
