import { accepts, type Topic } from '#protocol/portal';
import { topicIssues } from '#protocol/question';
import { inLanguage } from '#protocol/text';
import { type ChoiceRow, Choices } from '../fields/Choices';
import { living } from '../living';
import { COMMUNE, CommuneField } from './CommuneField';
import { LastWords } from './LastWords';
import { Step } from './Step';
import type { StepOf } from './stepProps';

/** No topic has this id: it holds a character that ids may not have. */
const UNSURE = '?';
const TOPIC = 'gop-y-topic';
const ELSEWHERE = 'gop-y-elsewhere';

/** What it is about and where. Whoever does not know says so, and the agency passes it on. */
export const TopicStep = living<StepOf>(
  (life, { messages, rules, draft, changed, post, preset, lacking, say }) => {
    const words = messages.ask;
    const { lang } = messages;
    const rows: ChoiceRow[] = rules.topics.map(({ id, label, examples }) => ({
      value: id,
      label: inLanguage(label, lang).text,
      lang: inLanguage(label, lang).lang,
      hint: examples && inLanguage(examples, lang),
    }));
    const choose = (value: string) => {
      changed({ topic: value === UNSURE ? null : value });
      const elsewhere = rules.topics.find(({ id }) => id === value)?.elsewhere;
      if (elsewhere) say(inLanguage(elsewhere.text, lang).text);
      life.redraw();
    };
    /** A name stands in the field and none was taken from the list. */
    let searched = false;
    return (props) => {
      const { isLast, isKept, next } = props;
      const chosen = rules.topics.find(({ id }) => id === draft().topic);
      return (
        <Step
          messages={messages}
          title={words.topicTitle}
          issues={() => [
            ...topicIssues(draft(), rules),
            ...(searched ? [{ code: 'commune-not-chosen', pointer: '/commune' } as const] : []),
          ]}
          matters={() => true}
          controlOf={({ code }) =>
            code === 'commune-not-chosen' ? COMMUNE : code === 'topic-elsewhere' ? ELSEWHERE : TOPIC
          }
          next={next}
          isLast={isLast}
          isKept={isKept}
        >
          {(errorOf) => (
            <>
              {rows.length > 0 && (
                <Choices
                  id={TOPIC}
                  legend={words.topic}
                  rows={[...rows, { value: UNSURE, label: words.unsure }]}
                  initial={draft().topic === null ? UNSURE : (draft().topic ?? undefined)}
                  errorPrefix={messages.fields.error}
                  error={errorOf(TOPIC) ?? errorOf(ELSEWHERE)}
                  changed={choose}
                  below={
                    chosen?.elsewhere && {
                      value: chosen.id,
                      content: <Elsewhere {...chosen.elsewhere} lang={lang} call={words.call} />,
                    }
                  }
                />
              )}
              {accepts(rules, 'commune') && (
                <CommuneField
                  messages={messages}
                  reader={post.reader}
                  chosen={draft().commune}
                  preset={preset}
                  lacking={lacking}
                  error={errorOf(COMMUNE)}
                  changed={(commune) => changed({ commune })}
                  searching={(is) => {
                    searched = is;
                  }}
                  say={say}
                />
              )}
              <LastWords {...props} />
            </>
          )}
        </Step>
      );
    };
  },
);

/** What to do with what is not taken here. */
function Elsewhere({
  text,
  url,
  phones,
  lang,
  call,
}: NonNullable<Topic['elsewhere']> & { readonly lang: string; readonly call: (phone: string) => string }) {
  const said = inLanguage(text, lang);
  return (
    <div class="note" id={ELSEWHERE} tabIndex={-1} lang={said.lang}>
      <p>{said.text}</p>
      {url?.startsWith('https://') && (
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url.slice('https://'.length)}
          </a>
        </p>
      )}
      {phones?.map((phone) => (
        <p key={phone}>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{call(phone)}</a>
        </p>
      ))}
    </div>
  );
}
