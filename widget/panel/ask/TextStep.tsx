import { LIMITS } from '#protocol/limits';
import { accepts } from '#protocol/portal';
import { INTENTS, type Intent, textIssues } from '#protocol/question';
import { Found } from '../answers/Found';
import { TextField } from '../fields/TextField';
import { living } from '../living';
import { Photos } from '../photos/Photos';
import { DraftFound } from './DraftFound';
import { LastWords } from './LastWords';
import { Step } from './Step';
import type { StepOf } from './stepProps';

const TEXT = 'gop-y-text';

/** The words first, with what goes with them; below them what has been answered already. */
export const TextStep = living<StepOf>((life, { draft, changed, rules, page, resume }) => {
  const withPage = accepts(rules, 'page') ? page : undefined;
  let pictures = accepts(rules, 'photos') && isSecureContext;
  const asksLess = !isSecureContext && (accepts(rules, 'photos') || rules.privacy);
  let gone = false;
  life.onLeave(() => {
    gone = true;
  });
  /** How often the words were not typed but put there. */
  let put = 0;
  const write = (text: string) => {
    changed({ text });
    life.redraw();
  };
  /** The field anew, with the focus: what was pressed is gone. */
  const putBack = () => {
    put += 1;
    life.redraw();
  };
  return (props) => {
    const { messages, post, keptAt, say, read, search, isLast, isKept } = props;
    const words = messages.ask;
    // Those of a refused question are seen also where no others are taken: they would go with it.
    pictures ||= draft().photos.length > 0;
    return (
      <>
        <Step
          messages={messages}
          title={words.title}
          issues={() => textIssues(draft(), rules)}
          matters={() => true}
          controlOf={() => TEXT}
          // A photo that is still being made smaller is not left behind.
          next={() => props.making().done.then(() => (gone ? [] : props.next()))}
          isLast={isLast}
          isKept={isKept}
        >
          {(errorOf) => (
            <>
              {!post.shared.is() && (
                <DraftFound
                  messages={messages}
                  drafts={post.drafts}
                  resume={(found) => {
                    resume(found);
                    putBack();
                  }}
                  forgotten={putBack}
                />
              )}
              <TextField
                key={put}
                id={TEXT}
                label={words.text}
                hint={words.textHint}
                error={errorOf(TEXT)}
                max={rules.limits?.text ?? LIMITS.text}
                initial={draft().text}
                focused={put > 0}
                messages={messages.fields}
                changed={write}
                say={say}
              />
              <Found
                post={post}
                messages={messages}
                text={draft().text}
                read={read}
                search={search}
                say={say}
              />
              <div class="field">
                <label class="name" for="gop-y-intent">
                  {words.intent}
                </label>
                <select
                  id="gop-y-intent"
                  onChange={({ currentTarget }) => changed({ intent: currentTarget.value as Intent })}
                >
                  {INTENTS.map((intent) => (
                    <option key={intent} value={intent} selected={intent === draft().intent}>
                      {words.intents[intent]}
                    </option>
                  ))}
                </select>
              </div>
              {pictures && (
                <Photos
                  id="gop-y-photos"
                  messages={messages}
                  photos={() => draft().photos}
                  changed={(photos) => {
                    changed({ photos });
                    life.redraw();
                  }}
                  add={props.addPhotos}
                  making={() => props.making().count}
                  say={say}
                />
              )}
              {asksLess && <p class="hint">{words.notEncrypted}</p>}
              {withPage && (
                <p class="hint page">
                  {draft().withPage ? words.page : words.noPage}
                  {draft().withPage && <span>{readable(withPage)}</span>}
                  <button
                    type="button"
                    onClick={() => {
                      changed({ withPage: !draft().withPage });
                      life.redraw();
                    }}
                  >
                    {draft().withPage ? words.leavePage : words.takePage}
                  </button>
                </p>
              )}
              <LastWords {...props} />
            </>
          )}
        </Step>
        {/* Behind the button: it comes a moment after the last letter, and would move what is pressed then. */}
        {keptAt !== undefined && draft().text && !post.shared.is() && (
          <p class="hint">{words.draftKept(new Date(keptAt).toISOString())}</p>
        )}
      </>
    );
  };
});

/** `/tin-tuc/le-hoi` and not `%2Ftin…`, where it can be read. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
