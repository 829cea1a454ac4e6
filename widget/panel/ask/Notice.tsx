import type { PanelMessages } from '#messages/vi/panel';
import type { Privacy } from '#protocol/privacy';
import { inLanguage } from '#protocol/text';

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
      <p class="hint" lang={who?.lang}>
        {words.keeps(who?.text ?? '', long?.text ?? '')}
      </p>
      <details>
        <summary>{words.more}</summary>
        <p lang={more?.lang}>{more?.text}</p>
        <p lang={where?.lang}>{words.contact(where?.text ?? '')}</p>
      </details>
    </>
  );
}
