import type { Drafts, KeptDraft } from '#device/drafts';
import type { QuestionWords } from '#device/questionWords';
import type { PanelMessages } from '#messages/vi/panel';
import { living, reading } from '../living';

interface DraftFoundProps {
  readonly messages: PanelMessages;
  readonly drafts: Drafts<QuestionWords>;
  readonly resume: (draft: KeptDraft<QuestionWords>) => void;
  /** It was not wanted. */
  readonly forgotten: () => void;
}

/** What an earlier visit left unsent. Its words are shown to nobody before they are asked for: others use this device too. */
export const DraftFound = living<DraftFoundProps>((life, { drafts, resume, forgotten }) => {
  let gone = false;
  const [find] = reading(life, () => drafts.find().catch(() => undefined));
  const forget = async () => {
    await drafts.forget().catch(() => {});
    gone = true;
    forgotten();
  };
  return ({ messages }) => {
    const found = find();
    if (!found || gone) return null;
    const words = messages.ask;
    return (
      <div class="note">
        <p>{words.draftFound(new Date(found.at).toISOString())}</p>
        <div class="actions">
          <button
            type="button"
            onClick={() => {
              gone = true;
              resume(found);
            }}
          >
            {words.resume}
          </button>
          <button type="button" onClick={forget}>
            {words.forgetDraft}
          </button>
        </div>
      </div>
    );
  };
});
