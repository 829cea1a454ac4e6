import type { ConsultMessages } from '#messages/vi/consult';
import type { Tally } from '#protocol/consultation';
import type { Cell } from '../items/said';

interface TallyListProps {
  readonly tally: Tally;
  readonly cells: readonly Cell[];
  /** The cells exclude each other, so that they are shares of one whole. */
  readonly isShare: boolean;
  readonly messages: ConsultMessages;
}

/** Numbers and words first; the bar says the same once more, from nothing to all who answered, and is for the eye alone. */
export function TallyList({
  tally: { answered, counts, credential },
  cells,
  isShare,
  messages,
}: TallyListProps) {
  return (
    <>
      <p class="hint">{messages.answeredBy[credential]?.(answered, isShare)}</p>
      {answered > 0 && cells.length > 0 && (
        <ul class="tally">
          {cells.map(({ id, label }) => {
            const count = counts[id] ?? null;
            return (
              <li key={id}>
                <span lang={label.lang}>{label.text}</span>
                {': '}
                <strong>{count === null ? messages.hidden : messages.votes(count, answered)}</strong>
                {count !== null && answered > 0 && (
                  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="100" height="6" />
                    <rect class="part" width={(100 * count) / answered} height="6" />
                  </svg>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {answered > 0 && cells.some(({ id }) => counts[id] == null) && <p class="hint">{messages.whyHidden}</p>}
    </>
  );
}
