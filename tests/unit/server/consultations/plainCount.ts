import type { Ballot } from '#protocol/ballot';
import { itemsOf } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import { A_CONSULTATION } from './aConsultation';

/** The ballot of each voter that has the greatest (revision, id). */
export function winnersOf(ballots: readonly Ballot[]): Ballot[] {
  const best = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const before = best.get(ballot.credential.token);
    const isBetter =
      !before ||
      ballot.revision > before.revision ||
      (ballot.revision === before.revision && ballot.id > before.id);
    if (isBetter) best.set(ballot.credential.token, ballot);
  }
  return [...best.values()];
}

interface Count {
  readonly item: string;
  readonly answered: number;
  readonly earlier: number;
  readonly chosen: Readonly<Record<string, number>>;
}

/** Counted anew from what was sent, in the plainest way. */
export function referenceOf(ballots: readonly Ballot[]): Count[] {
  return itemsOf(A_CONSULTATION).map(({ id: item }) => {
    const given = winnersOf(ballots).flatMap(({ draft, answers }) =>
      answers.filter((answer) => answer.item === item).map((answer) => ({ draft, answer })),
    );
    const isEarlier = ({ draft }: { draft: string }) => item === 'dieu-1.khoan-2' && draft === '1';
    const counted = given.filter((one) => !isEarlier(one));
    const chosen = numbersOf(counted.flatMap(({ answer }) => chosenIn(answer)));
    return { item, answered: counted.length, earlier: given.length - counted.length, chosen };
  });
}

function chosenIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'single':
      return [answer.choice];
    case 'multiple':
      return answer.choices;
    case 'stance':
      return [answer.stance];
    case 'rating':
      return [`${answer.rating}`];
    case 'text':
      return [];
  }
}

function numbersOf(names: readonly string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name of names) numbers[name] = (numbers[name] ?? 0) + 1;
  return numbers;
}

/** Counted anew from the exported answers. */
export function recountOf(whole: string): Count[] {
  const { answers } = JSON.parse(whole) as {
    readonly answers: readonly (Omit<Count, 'chosen'> & {
      readonly chosen: readonly string[];
      gone?: true;
    })[];
  };
  return answers
    .filter(({ gone }) => !gone)
    .map(({ item, answered, earlier, chosen }) => ({
      ...{ item, answered, earlier },
      chosen: numbersOf(chosen),
    }));
}

/** The words of the ballots that count which the tests' moderator lets through, by item. */
export function shownBy(ballots: readonly Ballot[]): Record<string, string[]> {
  const shown: Record<string, string[]> = {};
  for (const { draft, answers } of winnersOf(ballots)) {
    for (const answer of answers) {
      const words =
        answer.kind === 'text' ? answer.text : answer.kind === 'stance' ? answer.reason : undefined;
      const isOld = draft === '1' && answer.item === 'dieu-1.khoan-2';
      if (!words || isOld || words.startsWith('Giữ lại') || answer.item === 'dieu-2') continue;
      shown[answer.item] = [...(shown[answer.item] ?? []), words].sort();
    }
  }
  return shown;
}
