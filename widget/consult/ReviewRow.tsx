import type { ConsultMessages } from '#messages/vi/consult';
import type { Place } from '#panel/screens';
import type { Consultation } from '#protocol/consultation';
import { inLanguage, type Spoken } from '#protocol/text';
import type { Step } from './steps';

interface ReviewRowProps {
  /** Of the button, where a mistake leads. */
  readonly id: string;
  readonly consultation: Consultation;
  readonly step: Step;
  readonly said: readonly Spoken[];
  /** The version that was on the screen then. */
  readonly answeredIn: string | undefined;
  readonly messages: ConsultMessages;
  readonly go: (at: Place) => void;
}

/** One answer as it will be sent, and how to change it. */
export function ReviewRow({ id, consultation, step, said, answeredIn, messages, go }: ReviewRowProps) {
  const { item, asked } = step;
  const title = inLanguage(item.title, messages.lang);
  const isRenewed = asked !== null && isNewer(consultation, asked.part.since, answeredIn);
  return (
    <li>
      <h3 lang={title.lang}>{title.text}</h3>
      {said.length === 0 && <p class="hint">{messages.notAnswered}</p>}
      {said.map(({ text, lang }, index) => (
        <p class="about" key={index} lang={lang}>
          {text}
        </p>
      ))}
      {isRenewed && said.length > 0 && <p class="note">{messages.renewed}</p>}
      <button
        type="button"
        id={id}
        aria-label={`${said.length > 0 ? messages.edit : messages.answerIt}: ${title.text}`}
        onClick={() => go({ kind: 'item', item: item.id })}
      >
        {said.length > 0 ? messages.edit : messages.answerIt}
      </button>
    </li>
  );
}

/** Whether the words came with a later version than that one. */
function isNewer({ text }: Consultation, since: string, than: string | undefined): boolean {
  const place = (draft: string | undefined) => text?.versions.findIndex((one) => one.draft === draft) ?? -1;
  return than !== undefined && place(since) > place(than);
}
