/** A portal of the collector that serves this page. */
export interface OwnPortal {
  readonly id: string;
  readonly name: string;
}

/** The portals of whoever serves this page; none where that is no collector. */
export async function readPortals(fetch: (url: string) => Promise<Response>): Promise<readonly OwnPortal[]> {
  try {
    const reply = await fetch('portals.json');
    const { portals } = (await reply.json()) as { readonly portals?: unknown };
    return Array.isArray(portals) ? portals.filter(isOwnPortal) : [];
  } catch {
    return [];
  }
}

const isOwnPortal = (value: Partial<OwnPortal> | null): value is OwnPortal =>
  typeof value?.id === 'string' && typeof value.name === 'string';
