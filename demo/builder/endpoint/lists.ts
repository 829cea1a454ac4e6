import type { Ask } from '#doctor/endpoint/answer';
import type { Commune } from '#protocol/commune';
import { type ConsultationSummary, phaseOf } from '#protocol/consultation';
import { isSlug } from '#protocol/ids';
import type { Topic } from '#protocol/portal';

/** What an endpoint offers to choose from. A file that does not come, or is none of the protocol's, is an empty list. */
export interface Lists {
  readonly topics: readonly Pick<Topic, 'id' | 'label'>[];
  readonly communes: readonly Pick<Commune, 'id' | 'name'>[];
  /** Those that are open now. */
  readonly consultations: readonly Pick<ConsultationSummary, 'id' | 'title'>[];
}

export const NO_LISTS: Lists = { topics: [], communes: [], consultations: [] };

/**
 * Reads the three files as the widget would.
 * @param now ms since 1970
 */
export async function readLists(ask: Ask, endpoint: string, now: number): Promise<Lists> {
  const entriesIn = async (file: string, list: string): Promise<readonly Entry[]> => {
    const answer = await ask(`${endpoint}/${file}`, 'GET');
    return answer.kind === 'reply' && answer.reply.status === 200 ? entriesOf(answer.reply.body, list) : [];
  };
  const [topics, communes, consultations] = await Promise.all([
    entriesIn('portal.json', 'topics'),
    entriesIn('communes.json', 'communes'),
    entriesIn('consultations.json', 'consultations'),
  ]);
  return {
    topics: (topics as readonly Topic[]).filter(({ label, elsewhere }) => hasVietnamese(label) && !elsewhere),
    communes: (communes as readonly Commune[]).filter(({ name }) => typeof name === 'string'),
    consultations: (consultations as readonly ConsultationSummary[]).filter(
      (one) => hasVietnamese(one.title) && phaseOf(one, now) === 'open',
    ),
  };
}

interface Entry {
  readonly id: string;
}

function entriesOf(body: string, list: string): readonly Entry[] {
  try {
    const entries: unknown = JSON.parse(body)?.[list];
    return Array.isArray(entries) ? entries.filter((entry: Entry | null) => isSlug(entry?.id)) : [];
  } catch {
    return [];
  }
}

const hasVietnamese = (words: unknown): boolean =>
  typeof (words as { readonly vi?: unknown } | null | undefined)?.vi === 'string';
