import type { ConsultMessages } from '#messages/vi/consult';
import type { Place } from '#panel/screens';
import type { Consultation } from '#protocol/consultation';
import { askedParts, citation } from '#protocol/draftText';

interface ChangesProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly go: (at: Place) => void;
}

/** What the present version of a text says otherwise than the one before. */
export function Changes({ consultation: { text, draft }, messages, go }: ChangesProps) {
  const version = text?.versions[text.versions.length - 1];
  if (!text || !version || text.versions.length < 2) return null;
  const changed = askedParts(text.parts).filter(({ part }) => part.since === draft);
  return (
    <div class="note">
      <p>{messages.newVersion(version.at, changed.length, version.removed)}</p>
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
