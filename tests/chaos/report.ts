import { MEANING, PHASES, type Phase } from './phase';
import type { Outcome } from './runChaos';

/** The numbers, and last the line that counts. */
export function reportOf(outcome: Outcome): string {
  const {
    questions,
    ballots,
    promised,
    unsaved,
    counts,
    thrownAway,
    drained,
    byHand,
    lost,
    doubled,
    untrue,
  } = outcome;
  const rows: readonly (readonly [number, string])[] = [
    ...PHASES.map((phase) => [hitsOn(outcome, phase), `kills while ${phase}: ${MEANING[phase]}`] as const),
    [questions, 'questions begun'],
    [ballots, 'ballots begun'],
    [promised, 'of them said to be saved or received'],
    [unsaved, 'of them said not to be saved, at least for a time'],
    [counts.posts, 'posts seen'],
    [counts.refused, 'answered 500 before the collector'],
    [counts.repliesLost, 'replies lost after the commit'],
    [thrownAway, 'times the browser had thrown its own database away'],
    [byHand, 'sent at the end by “Gửi ngay”: their turn was minutes away'],
  ];
  return [
    ...rows.map(([count, what]) => `${String(count).padStart(5)}  ${what}`),
    drained
      ? 'At the end the page said that nothing waits.'
      : 'At the end the page said that something waits.',
    ...lost.map((what) => `lost: ${what}`),
    ...doubled.map((what) => `doubled: ${what}`),
    `lost ${lost.length}, doubled ${doubled.length}, untrue ${untrue.length}`,
  ].join('\n');
}

const hitsOn = ({ fellOn }: Outcome, phase: Phase) => fellOn.filter((other) => other === phase).length;

/** Kills between the claim and the settled reply: without one of them a run proves nothing. */
export const hitsWhileSending = (outcome: Outcome): number =>
  hitsOn(outcome, 'uploading') + hitsOn(outcome, 'replying') + hitsOn(outcome, 'deleting');

export const isGood = (outcome: Outcome): boolean =>
  outcome.drained &&
  outcome.lost.length + outcome.doubled.length + outcome.untrue.length === 0 &&
  hitsWhileSending(outcome) > 0;
