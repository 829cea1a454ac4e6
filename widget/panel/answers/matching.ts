import type { AnswerSummary } from '#protocol/answers';
import { exactly, fold, toneless } from '#protocol/fold';

const SHOWN = 3;
/** So much of a title has to stand in what is written, by the weight of its words. */
const ENOUGH = 0.3;
/** Or so much of what is written stands in the title, while it is only a few words. */
const MOST = 0.6;

interface Title {
  readonly answer: AnswerSummary;
  /** Each word once: without diacritics, and as it is written. */
  readonly words: ReadonlyMap<string, string>;
}

export type Matching = (text: string) => readonly AnswerSummary[];

/**
 * Published answers that may answer what is being written, the likeliest first, at most three. All of it on the device.
 * A word that many titles have says little; what is written with diacritics is found first as it is written.
 */
export function createMatching(answers: readonly AnswerSummary[]): Matching {
  const titles: readonly Title[] = answers.map((answer) => ({
    answer,
    words: new Map(
      exactly(answer.title)
        .split(' ')
        .map((word) => [fold(word), word] as const),
    ),
  }));
  const known = new Map<string, number>();
  for (const { words } of titles)
    for (const word of words.keys()) known.set(word, (known.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + titles.length / (known.get(word) ?? 1));
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);

  return (text) => {
    if (fold(text).length < 3) return [];
    const typed = unique(exactly(text));
    const asked = unique(fold(text));
    const found = titles.flatMap(({ answer, words }) => {
      const hits = Array.from(words.keys()).filter((word) => isIn(asked, word));
      const covered = sum(hits) / sum(Array.from(words.keys()));
      const answers = hits.length / asked.length;
      if (hits.length < Math.min(2, asked.length) || (covered < ENOUGH && answers < MOST)) return [];
      const asWritten = hits.filter((word) => isIn(typed, words.get(word) ?? '')).length / hits.length;
      return [{ answer, isExact: asWritten === 1, score: (covered + answers) * (1 + asWritten) }];
    });
    return found
      .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score)
      .slice(0, SHOWN)
      .map(({ answer }) => answer);
  };
}

/** The last word may be half written, with or without its tone, which stands behind the letters. */
function isIn(written: readonly string[], word: string): boolean {
  const last = written[written.length - 1] ?? '';
  const letters = toneless(last);
  const isBeginning = word.startsWith(letters) && word.endsWith(last.slice(letters.length));
  return written.includes(word) || (last.length > 1 && isBeginning);
}

const unique = (folded: string) => Array.from(new Set(folded.split(' ').filter(Boolean)));
