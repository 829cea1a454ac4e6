import type { Running } from './world/process';

/** One who takes posts. */
export interface Contender {
  readonly title: string;
  start(): Promise<Running>;
  /** How many questions are stored by now; `null`: it keeps none. */
  readonly stored: (() => Promise<number>) | null;
}
