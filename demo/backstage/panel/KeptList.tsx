import type { Kept } from '../device/kept';
import type { BackstageWords } from '../words/vi';
import { shortId } from './shortId';

interface KeptListProps {
  readonly words: BackstageWords;
  readonly kept: Kept;
  /** How many in Cache Storage. */
  readonly copies: number;
}

export function KeptList({ words, kept, copies }: KeptListProps) {
  const { waiting, codes, drafts, voters, files } = kept;
  return (
    <>
      {waiting.length === 0 && <p>{words.nothingWaits}</p>}
      <ul class="cards">
        {waiting.map((one) => (
          <li class={one.state === 'asks' ? 'card bad' : 'card wait'} key={one.id}>
            <b>{words.kinds[one.kind]}</b> <code>{shortId(one.id)}</code>
            <span class="line">{words.waiting(one)}</span>
          </li>
        ))}
      </ul>
      <ul class="counts">
        <li>
          {words.receipts(codes.length)}
          {codes.map((code) => (
            <code class="line" key={code}>
              {grouped(code)}
            </code>
          ))}
        </li>
        <li>{words.drafts(drafts)}</li>
        <li>{words.voters(voters)}</li>
        <li>{words.files(files)}</li>
        <li>{words.copies(copies)}</li>
      </ul>
    </>
  );
}

const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');
