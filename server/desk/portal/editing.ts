import type { HostedPortal } from '../../hostedPortal';
import { allTopics } from '../../portals/withEdits';
import type { EditedCommune, EditedTopic, PortalEdits, StoredEdits } from '../../store/portalEditing';
import type { PortalOptions } from './portalOptions';

/** All that can be edited of a portal, as the database has it now. */
export interface Editing {
  readonly hosted: HostedPortal;
  readonly edits: PortalEdits;
  /** How often it was saved; 0: never. */
  readonly revision: number;
  /** Who saved it last, and when; `null`: it is as its file has it. */
  readonly last: Pick<StoredEdits, 'by' | 'at'> | null;
  /** Hidden ones too. */
  readonly topics: readonly EditedTopic[];
  /** Hidden ones too; `null`: the portal asks for no commune. */
  readonly communes: readonly EditedCommune[] | null;
}

const NO_EDITS: PortalEdits = { topics: [], communes: null };

/** @throws Error when the portal is not hosted, which loadOfficers.ts rules out */
export async function readEditing(
  { store, live }: Pick<PortalOptions, 'store' | 'live'>,
  portal: string,
): Promise<Editing> {
  const hosted = live.files.get(portal);
  if (!hosted) throw new Error('an officer of a portal that is not hosted');
  const stored = await store.portalEdits(portal);
  const edits = stored?.edits ?? NO_EDITS;
  const ofFile = hosted.communes?.communes.map((commune) => ({ commune, hidden: false })) ?? null;
  return {
    hosted,
    edits,
    revision: stored?.revision ?? 0,
    last: stored ?? null,
    topics: allTopics(hosted.portal.topics, edits),
    communes: ofFile && (edits.communes?.list ?? ofFile),
  };
}
