import type { AnswerSummary } from '#protocol/answers';
import { exactly, fold } from '#protocol/fold';

const SHOWN = 3;
/** So much of a title has to stand in what is written, by the weight of its words. */
const ENOUGH = 0.3;
/** Or so much of what is written stands in the title, while it is only a few words. */
const MOST = 0.6;

interface Title {
  readonly answer: AnswerSummary;
  readonly words: readonly string[];
  readonly exact: ReadonlySet<string>;
}

export type Matching = (text: string) => readonly AnswerSummary[];

/**
 * Published answers that may answer what is being written, the likeliest first, at most three. All of it on the device.
 * A word that many titles have says little; what is written with diacritics is found first as it is written.
 */
export function createMatching(answers: readonly AnswerSummary[]): Matching {
  const titles: readonly Title[] = answers.map((answer) => ({
    answer,
    words: unique(fold(answer.title)),
    exact: new Set(exactly(answer.title).split(' ')),
  }));
  const known = new Map<string, number>();
  for (const { words } of titles) for (const word of words) known.set(word, (known.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + titles.length / (known.get(word) ?? 1));
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);

  return (text) => {
    const asked = unique(fold(text));
    if (asked.length === 0 || fold(text).length < 3) return [];
    const typed = exactly(text).split(' ');
    // The last word may be half written.
    const last = asked[asked.length - 1] as string;
    const isAsked = (word: string) => asked.includes(word) || (last.length > 1 && word.startsWith(last));
    const found = titles.flatMap(({ answer, words, exact }) => {
      const hits = words.filter(isAsked);
      const covered = sum(hits) / sum(words);
      const answers = hits.length / asked.length;
      if (hits.length < Math.min(2, asked.length) || (covered < ENOUGH && answers < MOST)) return [];
      const asWritten = typed.filter((word) => exact.has(word)).length / hits.length;
      return [{ answer, isExact: asWritten >= 1, score: covered * (1 + asWritten) }];
    });
    return found
      .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score)
      .slice(0, SHOWN)
      .map(({ answer }) => answer);
  };
}

const unique = (folded: string) => Array.from(new Set(folded.split(' ').filter(Boolean)));
