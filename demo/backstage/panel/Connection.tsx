import type { Seen, Trouble } from '../arrival';
import { TROUBLES } from '../troubles.mjs';
import type { BackstageWords } from '../words/vi';
import type { Live } from './useLive';

interface ConnectionProps {
  readonly words: BackstageWords;
  readonly seen: Live<Seen>;
  readonly become: (trouble: Trouble) => void;
}

export function Connection({ words, seen, become }: ConnectionProps) {
  const chosen = seen.kind === 'read' ? seen.value.trouble : null;
  return (
    <fieldset>
      <legend>
        <h3>{words.connection}</h3>
      </legend>
      {TROUBLES.map((trouble) => {
        const [name, meaning] = words.troubles[trouble];
        return (
          <label class={trouble === 'none' ? 'trouble' : 'trouble bad'} key={trouble}>
            <input
              type="radio"
              name="trouble"
              value={trouble}
              checked={chosen === trouble}
              onChange={() => become(trouble)}
            />
            <span>
              <b>{name}</b> <span class="hint">{meaning}</span>
            </span>
          </label>
        );
      })}
      {seen.kind === 'failed' && <p role="alert">{words.gone}</p>}
    </fieldset>
  );
}
