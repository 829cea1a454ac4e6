import type { Deed } from './auditing';

/** The part of a store by which all sessions of an officer end, in every collector over it. */
export interface SigningOut {
  /** How often an officer was signed out everywhere. A session holds as long as this is what it was when it began. */
  signOuts(officer: string): Promise<number>;
  /** Ends every session that an officer of the portal has now. */
  signOutEverywhere(portal: string, officer: string, deed: Deed): Promise<void>;
}
