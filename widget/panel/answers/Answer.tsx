import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import { Title } from '../frame/Title';
import { living, reading } from '../living';
import { Unopened } from '../Unopened';
import { around } from '../vietnamese';
import { PlainText } from './PlainText';

interface AnswerProps {
  readonly post: Post;
  readonly messages: PanelMessages;
  readonly id: string;
}

/** One published answer. What was being written waits behind it. */
export const Answer = living<AnswerProps>((life, { post, messages, id }) => {
  const [read, again] = reading(life, () => post.reader.answer(id));
  return () => {
    const found = read();
    if (!found) return <Title>{messages.loading}</Title>;
    if (found.kind === 'absent') return <Title>{messages.answers.gone}</Title>;
    if (found.kind !== 'found') return <Unopened messages={messages} again={again} />;
    const { title, question, answer, agency, answeredOn, lang } = found.value;
    const words = messages.answers;
    return (
      <>
        <Title lang={lang}>{title}</Title>
        <h3>{words.question}</h3>
        <PlainText text={question} lang={lang} />
        <h3>{words.answer}</h3>
        <PlainText text={answer} lang={lang} />
        <p class="hint">{around(messages.lang, words.by(agency, answeredOn), agency)}</p>
      </>
    );
  };
});
