import type { AnswerSummary } from '#protocol/answers';

interface AnswerListProps {
  readonly answers: readonly AnswerSummary[];
  readonly read: (answer: string) => void;
}

/** Published answers to choose from, each by what was asked. */
export const AnswerList = ({ answers, read }: AnswerListProps) => (
  <ul class="found">
    {answers.map(({ id, title, lang }) => (
      <li key={id}>
        <button type="button" lang={lang} onClick={() => read(id)}>
          {title}
        </button>
      </li>
    ))}
  </ul>
);
