import type { Sent } from '../stage/stage';

/** What was asked of the one server. */
export interface Traffic {
  readonly requests: number;
  /** Of the bodies, as they travel. */
  readonly bytes: number;
}

export const trafficOf = (sent: readonly Sent[]): Traffic => ({
  requests: sent.length,
  bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
});
