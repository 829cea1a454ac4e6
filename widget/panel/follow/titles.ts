import type { Post } from '#outbox/entry';
import type { ConsultationSummary } from '#protocol/consultation';
import { inLanguage, type Spoken } from '#protocol/text';
import type { Life } from '../living';

/** Titles of consultations, of which a ballot has only the id. They are read once, when the first is asked for. */
export function createTitles({ redraw }: Life, { reader }: Post, lang: string) {
  let known: readonly ConsultationSummary[] | undefined;
  const look = async () => {
    known = [];
    const index = await reader.consultations();
    if (index.kind === 'found') known = index.value.consultations;
    redraw();
  };
  return (id: string): Spoken | undefined => {
    if (!known) void look();
    const found = known?.find((one) => one.id === id);
    return found && inLanguage(found.title, lang);
  };
}
