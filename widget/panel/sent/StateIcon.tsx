import { Icon } from '../frame/Icon';
import type { StateWords } from './words';

const HANDS = { wait: 'M12 7v5l3 2', ok: 'M8 12l3 3 5-6', bad: 'M9 9l6 6M15 9l-6 6' };

/** The picture beside a state's words: a clock while it waits, whose hands become a tick with the receipt. */
export function StateIcon({ tone }: { readonly tone: StateWords['tone'] }) {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path class="hands" d={HANDS[tone]} />
    </Icon>
  );
}
