import { living } from '#panel/living';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import { formOf } from './items/forms';
import { type Mistake, mistakeIn } from './mistakes';
import { SendPart } from './SendPart';
import type { Step } from './steps';
import { VoterNote } from './VoterNote';

interface OneItemProps extends BallotProps {
  readonly step: Step;
}

/** A ballot of a single item: chosen and sent on the screen that tells what it is about. */
export const OneItem = living<OneItemProps>((life, { consultation, step, inHand, parts }) => {
  const { item } = step;
  const id = `gop-y-${consultation.id}-${item.id}`;
  const Field = formOf(item.kind)?.Field;
  const attempts = parts.createAttempts(life);
  let mistake: Mistake | undefined;
  return (props) => {
    const { messages, voter, submit } = props;
    // Drawn at once with what stands above the choices: they are not to move under a finger.
    if (!voter.isKnown() || !Field) return null;
    const { text, lang } = inLanguage(item.title, messages.lang);
    const send = (event: globalThis.Event) => {
      event.preventDefault();
      mistake =
        mistakeIn(item, inHand.of(item), id, messages, parts.messages) ??
        (inHand.answer(item) ? undefined : { control: id, text: messages.nothing[item.kind] });
      void attempts.make(mistake === undefined, submit);
    };
    return (
      <form noValidate onSubmit={send}>
        <parts.ErrorSummary
          key={attempts.count}
          heading={parts.messages.fields.summary}
          mistakes={mistake ? [mistake] : []}
        />
        <VoterNote voter={voter} messages={messages} />
        <Field
          id={id}
          item={item}
          given={inHand.of(item)}
          legend={text}
          lang={lang}
          mistake={mistake}
          parts={parts}
          messages={messages}
          changed={(given) => inHand.give(item, given)}
        />
        <SendPart {...props} attempts={attempts} />
      </form>
    );
  };
});
