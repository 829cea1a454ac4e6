import type { Commune } from '../../widget/protocol/commune';
import type { Topic } from '../../widget/protocol/portal';
import type { Deed } from './auditing';

/** A topic as an administrator left it. Nothing is ever deleted, since questions name it. */
export interface EditedTopic {
  readonly topic: Topic;
  /** Citizens are not offered it any more. */
  readonly hidden: boolean;
  /** Whether questions were taken under it at any time, so that one may still be on its way. */
  readonly wasTaken: boolean;
}

/** A commune as an administrator left it. */
export interface EditedCommune {
  readonly commune: Commune;
  /** Citizens are not offered it any more. */
  readonly hidden: boolean;
}

/** What administrators changed of a portal's file. */
export interface PortalEdits {
  /** Each in place of the file's topic of its id, or behind those. */
  readonly topics: readonly EditedTopic[];
  /** In place of the whole list of the file; `null`: that holds. */
  readonly communes: { readonly list: readonly EditedCommune[]; readonly checkedOn: string } | null;
}

/** The edits of a portal, how often they were saved, from 1 up, and who saved them last. */
export interface StoredEdits extends Deed {
  readonly edits: PortalEdits;
  readonly revision: number;
}

/** The part of a store that keeps what administrators changed of portals. */
export interface PortalEditing {
  /** How often each portal was edited, by its id; those that never were are not there. Cheap: asked every few seconds. */
  portalRevisions(): Promise<ReadonlyMap<string, number>>;
  /** `undefined`: nobody edited it. */
  portalEdits(portal: string): Promise<StoredEdits | undefined>;
  /** Puts the edits in the place of revision `seen`; 0: there are none yet. `changed`: somebody else was faster. */
  savePortalEdits(portal: string, edits: PortalEdits, seen: number, deed: Deed): Promise<'done' | 'changed'>;
}
