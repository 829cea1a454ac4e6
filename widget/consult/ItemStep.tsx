import { living } from '#panel/living';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import { formOf } from './items/forms';
import { JumpList } from './JumpList';
import { type Mistake, mistakeIn } from './mistakes';
import type { Step } from './steps';
import { isFresh, wordsBefore } from './text/fresh';
import { PartText, placeOf } from './text/PartText';

interface ItemStepProps extends BallotProps {
  readonly step: Step;
}

/** One item on a screen of its own. What is answered is kept as one goes; nothing has to be. */
export const ItemStep = living<ItemStepProps>((life, { step, steps, inHand, consultation }) => {
  const { item, asked } = step;
  const id = `gop-y-${consultation.id}-${item.id}`;
  const { text } = consultation;
  const Field = formOf(item.kind)?.Field;
  const next = steps[steps.indexOf(step) + 1];
  const nextArticle = steps
    .slice(steps.indexOf(step) + 1)
    .find((other) => other.asked?.article !== asked?.article);
  let presses = 0;
  let mistake: Mistake | undefined;
  /** How often the answer was taken back: the field is anew then. */
  let cleared = 0;

  return (props) => {
    const { parts, messages, go, fresh } = props;
    const before = asked && wordsBefore(fresh, asked.part);
    const { Title, ErrorSummary } = parts;
    const title = inLanguage(item.title, messages.lang);
    /** On, if nothing is to be mended. */
    const leave = (to: Step | undefined) => {
      presses += 1;
      mistake = mistakeIn(item, inHand.of(item), id, messages, parts.messages);
      if (mistake) life.redraw();
      else go(to ? { kind: 'item', item: to.item.id } : { kind: 'review' });
    };
    const submit = (event: Event) => {
      event.preventDefault();
      leave(next);
    };
    return (
      <form noValidate onSubmit={submit}>
        {asked && text && (
          <p class="hint" lang={text.lang}>
            {placeOf({ text, asked })}
          </p>
        )}
        <Title lang={asked && text ? text.lang : messages.lang}>
          {asked ? title.text : messages.question(step.n, step.of)}
        </Title>
        <ErrorSummary
          key={presses}
          heading={parts.messages.fields.summary}
          mistakes={mistake ? [mistake] : []}
        />
        {asked && text && (
          <>
            <p class="hint">{messages.article(step.n, step.of)}</p>
            {isFresh(fresh, asked.part) && <p class="note">{messages.changedHere}</p>}
            <PartText text={text} asked={asked} />
            {before && (
              <details>
                <summary>{messages.wordsBefore}</summary>
                <p class="hint about" lang={text.lang}>
                  {before}
                </p>
              </details>
            )}
          </>
        )}
        {Field && (
          <Field
            key={cleared}
            id={id}
            item={item}
            given={inHand.of(item)}
            legend={asked ? messages.opinion : title.text}
            lang={asked ? messages.lang : title.lang}
            mistake={mistake}
            parts={parts}
            messages={messages}
            changed={(given) => {
              inHand.give(item, given);
              life.redraw();
            }}
          />
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {next ? parts.messages.ask.next : messages.review}
          </button>
          {asked && nextArticle && nextArticle !== next && (
            <button type="button" onClick={() => leave(nextArticle)}>
              {messages.nextArticle}
            </button>
          )}
          {next && (
            <button type="button" onClick={() => leave(undefined)}>
              {messages.review}
            </button>
          )}
        </div>
        <JumpList {...props} />
        {/* Last, since it comes and goes: nothing is to move under a finger. */}
        {inHand.answer(item) && (
          <button
            type="button"
            class="plain"
            onClick={({ currentTarget }) => {
              const root = currentTarget.getRootNode() as ShadowRoot;
              inHand.take(item);
              mistake = undefined;
              cleared += 1;
              // The button goes with the answer; the field, which is anew, takes the focus.
              life.redraw(() => root.getElementById(id)?.focus());
              parts.say(messages.cleared);
            }}
          >
            {messages.clear}
          </button>
        )}
      </form>
    );
  };
});
