import type { Consultation } from '../../widget/protocol/consultation';
import type { HostedPortal } from '../hostedPortal';
import type { Consulting, DeskIntervention } from '../store/consulting';

/** A consultation that the public knows of, as it stands. */
export interface Underway {
  /** As it was written. */
  readonly definition: Consultation;
  /** With what was done out of turn: its closing time is the one that holds. */
  readonly consultation: Consultation;
  /** How often the desk saved it; 0: it is from the portal's files. */
  readonly revision: number;
  /** As the desk knows them, with officers and times. */
  readonly interventions: readonly DeskIntervention[];
}

/** One of the portal's files, or one that the desk has made public. */
export async function underway(
  store: Consulting,
  { portal, consultations }: HostedPortal,
  id: string,
): Promise<Underway | undefined> {
  const found = consultations.find((one) => one.id === id);
  const made = found ? undefined : await store.consultation(portal.id, id);
  const definition = found ?? (made?.state === 'public' ? made.definition : undefined);
  if (!definition) return undefined;
  const interventions = (await store.interventions(portal.id)).get(id) ?? [];
  return {
    definition,
    consultation: intervened(definition, interventions),
    revision: made?.revision ?? 0,
    interventions,
  };
}

/** All of them: those of the files, then those of the desk. */
export async function allUnderway(
  store: Consulting,
  { portal, consultations }: HostedPortal,
): Promise<readonly Consultation[]> {
  const made = (await store.consultations(portal.id)).filter(({ state }) => state === 'public');
  const interventions = await store.interventions(portal.id);
  return [...consultations, ...made.map(({ definition }) => definition)].map((one) =>
    intervened(one, interventions.get(one.id) ?? []),
  );
}

function intervened(definition: Consultation, deeds: readonly DeskIntervention[]): Consultation {
  if (deeds.length === 0) return definition;
  const annulled = deeds.some(({ kind }) => kind === 'annulled');
  return {
    ...definition,
    closesAt: deeds.reduce(closingAfter, definition.closesAt),
    ...(annulled && { annulled }),
    interventions: deeds.map(({ kind, at, reason }) => ({ kind, at, reason })),
  };
}

function closingAfter(before: string, deed: DeskIntervention): string {
  if (deed.kind === 'reopened') return deed.closesAt;
  // What is called off after its end has closed when it did.
  return Date.parse(deed.at) < Date.parse(before) ? deed.at : before;
}
