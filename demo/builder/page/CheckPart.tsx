import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '#doctor/endpoint/answer';
import { type Checked, checkEndpoint, hinders } from '../endpoint/checkEndpoint';
import { endpointOf } from '../give/addresses';
import { FoundItem } from './FoundItem';
import type { PartProps } from './partProps';

interface CheckPartProps extends PartProps {
  readonly ask: Ask;
  readonly origin: string;
}

type Check =
  | { readonly state: 'none' | 'asking' }
  | { readonly state: 'done'; readonly endpoint: string; readonly checked: Checked };

/** Asks the endpoint, when somebody wants it, and tells what it answers. */
export function CheckPart({ words, choices, change, errorOf, ask, origin }: CheckPartProps) {
  const [check, setCheck] = useState<Check>({ state: 'none' });
  const endpoint = endpointOf(choices);
  // What was found is not true of another address.
  useEffect(() => setCheck({ state: 'none' }), [endpoint]);

  async function start() {
    if (errorOf('endpoint') !== '') return document.getElementById('endpoint')?.focus();
    setCheck({ state: 'asking' });
    const checked = await checkEndpoint(ask, endpoint, origin);
    setCheck((now) => (now.state === 'asking' ? { state: 'done', endpoint, checked } : now));
  }

  const done = check.state === 'done' && check.endpoint === endpoint ? check.checked : null;
  return (
    <div class="check">
      <button type="button" onClick={() => void start()}>
        {words.check}
      </button>
      <p class="status" role="status">
        {check.state === 'asking' && words.checking}
        {done && words.checked(done.findings.filter(hinders).length)}
      </p>
      {done && (
        <ul class="found">
          {done.findings.map((finding) => (
            <FoundItem key={finding.code} finding={finding} words={words} />
          ))}
        </ul>
      )}
      {done?.suggestion && (
        <button type="button" onClick={() => change({ endpoint: done.suggestion })}>
          {words.suggested(done.suggestion)}
        </button>
      )}
    </div>
  );
}
