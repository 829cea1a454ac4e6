import { StateIcon } from './StateIcon';
import type { StateWords } from './words';

/** Where one thing of a list stands: picture and words, since a colour alone tells nobody. */
export function StateLine({ tone, title }: Pick<StateWords, 'tone' | 'title'>) {
  return (
    <p class={`state ${tone}`}>
      <StateIcon tone={tone} />
      <strong>{title}</strong>
    </p>
  );
}
