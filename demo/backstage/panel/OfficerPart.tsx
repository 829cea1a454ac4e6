import { useState } from 'preact/hooks';
import type { Officer } from '../stage';
import type { BackstageWords } from '../words/vi';

export function OfficerPart({
  words,
  officer,
}: {
  readonly words: BackstageWords;
  readonly officer: Officer;
}) {
  return (
    <section aria-labelledby="officer">
      <h3 id="officer">{words.officer}</h3>
      {officer.kind === 'desk' ? (
        <>
          <p>
            <a class="action" href={officer.href} target="_blank" rel="noopener">
              {words.desk}
            </a>
          </p>
          <p class="hint">{words.deskHint}</p>
        </>
      ) : (
        <AnswerHere words={words} answer={officer.answer} />
      )}
    </section>
  );
}

interface AnswerHereProps {
  readonly words: BackstageWords;
  readonly answer: (text: string) => Promise<'answered' | 'nothing-waits'>;
}

function AnswerHere({ words, answer }: AnswerHereProps) {
  const [said, setSaid] = useState('');
  const press = async () =>
    setSaid((await answer(words.sampleAnswer)) === 'answered' ? words.answered : words.nothingToAnswer);
  return (
    <>
      <p class="hint">{words.noDesk}</p>
      <button class="action" type="button" onClick={press}>
        {words.answerNewest}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
