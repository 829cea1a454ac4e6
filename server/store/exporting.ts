import type { Deed } from './auditing';

/** Something that was taken out of the desk as a file. */
export interface NewExport {
  /** A fresh UUID. */
  readonly id: string;
  readonly what: 'questions' | 'statistics';
  /** Whether contact details went with it. */
  readonly contact: boolean;
  /** Why, in the officer's words. */
  readonly reason: string;
}

export type Exported = NewExport & Deed;

/** What is known of files that left the desk: from then on nobody erases in them. */
export interface Exporting {
  /** Before the first byte leaves. */
  addExport(portal: string, one: NewExport, deed: Deed): Promise<void>;
  /** Newest first. */
  exports(portal: string, limit: number): Promise<readonly Exported[]>;
}
