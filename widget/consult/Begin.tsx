import { living, reading } from '#panel/living';
import { BallotFound } from './BallotFound';
import type { BallotProps } from './ballotProps';
import { JumpList } from './JumpList';
import { Changes } from './text/Changes';
import { VoterNote } from './VoterNote';
import { patiently } from './voter';

/** Before the first of several items: how many there are, what was begun before, and where to start. */
export const Begin = living<BallotProps>((life, { post, consultation, steps, inHand }) => {
  const end = steps[steps.length - 1];
  const articles = end?.asked ? end.of : 0;
  const drafts = post.ballots.of(consultation.id);
  let isDecided = false;
  const [found] = reading(life, async () => ({
    draft: await patiently(drafts.find().catch(() => undefined)),
  }));
  return (props) => {
    const { parts, messages, voter, go } = props;
    const sent = voter.isAnother() ? null : voter.sent();
    const answeredIn = sent?.kind === 'received' ? sent.answered : undefined;
    const looked = found();
    // Drawn at once, so that nothing moves under a finger.
    if (!voter.isKnown() || !looked) return null;
    const { draft } = looked;
    if (draft && !isDecided) {
      const decide = () => {
        isDecided = true;
        life.redraw();
      };
      return (
        <>
          <VoterNote voter={voter} messages={messages} />
          <BallotFound
            draft={draft}
            messages={messages}
            resume={() => {
              inHand.resume(draft);
              decide();
            }}
            forget={() => {
              inHand.forget();
              decide();
            }}
          />
        </>
      );
    }
    const answered = steps.filter(({ item }) => inHand.answer(item));
    const last = answered[answered.length - 1];
    const next = (last && steps[steps.indexOf(last) + 1]) ?? steps[0];
    return (
      <>
        <VoterNote voter={voter} messages={messages} />
        <Changes
          text={consultation.text}
          fresh={props.fresh}
          hasAnswered={consultation.text?.versions.some(({ draft }) => draft === answeredIn) ?? false}
          messages={messages}
          go={go}
        />
        <p>{messages.howMuch(consultation.items.length, articles)}</p>
        {answered.length > 0 && <p>{messages.answered(answered.length, steps.length)}</p>}
        {!post.shared.is() && <p class="hint">{messages.keptHere}</p>}
        <parts.SharedSwitch post={post} messages={parts.messages} changed={voter.refresh} />
        <div class="actions">
          {next && (
            <button type="button" class="primary" onClick={() => go({ kind: 'item', item: next.item.id })}>
              {answered.length > 0 ? messages.goOn : messages.begin}
            </button>
          )}
          {answered.length > 0 && (
            <button type="button" onClick={() => go({ kind: 'review' })}>
              {messages.review}
            </button>
          )}
        </div>
        <JumpList {...props} />
      </>
    );
  };
});
