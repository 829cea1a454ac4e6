import { living } from '#panel/living';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import { formOf } from './items/forms';
import { mistakeIn } from './mistakes';
import { SendPart } from './SendPart';
import type { Step } from './steps';
import { VoterNote } from './VoterNote';

interface OneItemProps extends BallotProps {
  readonly step: Step;
}

/** A ballot of a single item: chosen and sent on the screen that tells what it is about. */
export const OneItem = living<OneItemProps>((_, { consultation, step, inHand }) => {
  const { item } = step;
  const id = `gop-y-${consultation.id}-${item.id}`;
  const Field = formOf(item.kind)?.Field;
  let mistake: string | undefined;
  return (props) => {
    const { parts, messages, voter, attempts, send } = props;
    // Drawn at once with what stands above the choices: they are not to move under a finger.
    if (!voter.isKnown() || !Field) return null;
    const { text, lang } = inLanguage(item.title, messages.lang);
    const submit = (event: globalThis.Event) => {
      event.preventDefault();
      mistake =
        mistakeIn(item, inHand.of(item), messages, parts.messages) ??
        (inHand.answer(item) ? undefined : messages.nothing[item.kind]);
      send(mistake === undefined);
    };
    return (
      <form noValidate onSubmit={submit}>
        <parts.ErrorSummary
          key={attempts.count}
          heading={parts.messages.fields.summary}
          mistakes={mistake ? [{ control: id, text: mistake }] : []}
        />
        <VoterNote voter={voter} messages={messages} />
        <Field
          id={id}
          item={item}
          given={inHand.of(item)}
          legend={text}
          lang={lang}
          error={mistake}
          parts={parts}
          messages={messages}
          changed={inHand.give}
        />
        <SendPart {...props} />
      </form>
    );
  };
});
