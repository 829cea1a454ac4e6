import type { DeskOutcome } from '../../../store/consulting';

/** What an officer had before them of what was said of an item: when it was said, or nothing. */
export const outcomeSeen = (outcome: DeskOutcome | undefined): string => outcome?.at ?? '';
