import type { ConsultMessages } from '#messages/vi/consult';
import type { Place } from '#panel/screens';
import { askedParts, citation, type DraftText, type DraftVersion } from '#protocol/draftText';
import { isFresh } from './fresh';

interface ChangesProps {
  readonly text: DraftText | undefined;
  /** See {@link freshVersions}. */
  readonly fresh: readonly DraftVersion[];
  /** This device has sent a ballot about an earlier version, of the same voter. */
  readonly hasAnswered: boolean;
  readonly messages: ConsultMessages;
  readonly go: (at: Place) => void;
}

/** What the present version of a text says otherwise than the last one that this device has answered. */
export function Changes({ text, fresh, hasAnswered, messages, go }: ChangesProps) {
  const last = fresh[fresh.length - 1];
  if (!text || !last) return null;
  const changed = askedParts(text.parts).filter(({ part }) => isFresh(fresh, part));
  const removed = [...new Set(fresh.flatMap((version) => version.removed))];
  return (
    <div class="note">
      <p>{messages.newVersion(last.at, changed.length, removed)}</p>
      {changed.length > 0 && hasAnswered && <p>{messages.answeredBefore}</p>}
      {changed.length > 0 && (
        <details>
          <summary>{messages.seeChanges}</summary>
          <ul class="offers">
            {changed.map((asked) => (
              <li key={asked.part.id}>
                <button
                  type="button"
                  lang={text.lang}
                  onClick={() => go({ kind: 'item', item: asked.part.id })}
                >
                  {citation(asked)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
