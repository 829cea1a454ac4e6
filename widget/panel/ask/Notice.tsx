import type { PanelMessages } from '#messages/vi/panel';
import type { Privacy } from '#protocol/privacy';
import { inLanguage } from '#protocol/text';
import { around } from '../vietnamese';

/** Who keeps it, for how long, and what rights there are: before the first field that asks for anything personal. */
export function Notice({
  privacy,
  messages,
}: {
  readonly privacy: Privacy;
  readonly messages: PanelMessages;
}) {
  const { controller, retention, details, contact } = privacy;
  const words = messages.ask.notice;
  const [who, long, more, where] = [controller, retention, details, contact].map((said) =>
    inLanguage(said, messages.lang),
  );
  return (
    <>
      <p class="hint">
        {around(messages.lang, words.keeps(who?.text ?? '', long?.text ?? ''), who?.text ?? '')}
      </p>
      <details>
        <summary>{words.more}</summary>
        <p lang={more?.lang}>{more?.text}</p>
        <p>{around(messages.lang, words.contact(where?.text ?? ''), where?.text ?? '')}</p>
      </details>
    </>
  );
}
