import { useState } from 'preact/hooks';
import type { Door, Officer } from '../stage';
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
        <ToDesk words={words} door={officer.door()} />
      ) : (
        <AnswerHere words={words} answer={officer.answer} />
      )}
    </section>
  );
}

function ToDesk({ words, door }: { readonly words: BackstageWords; readonly door: Door }) {
  return (
    <>
      <p>
        <a class="action" href={door.href} target="_blank" rel="noopener">
          {words.desk}
        </a>
      </p>
      <p class="hint">{door.signsIn ? words.deskSignsIn : words.deskHint}</p>
    </>
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
