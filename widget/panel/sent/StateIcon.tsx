import type { StateWords } from './words';

const CLOCK = 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2';
const TICK = 'M12 3a9 9 0 100 18 9 9 0 000-18zM8 12l3 3 5-6';
const CROSS = 'M12 3a9 9 0 100 18 9 9 0 000-18zM9 9l6 6M15 9l-6 6';

/** The picture beside a state's words: a clock while it waits, a tick with a receipt. */
export function StateIcon({ tone }: { readonly tone: StateWords['tone'] }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={tone === 'ok' ? TICK : tone === 'bad' ? CROSS : CLOCK}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
