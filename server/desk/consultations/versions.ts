import type { Consultation } from '../../../widget/protocol/consultation';
import type { Part } from '../../../widget/protocol/draftText';
import { renew } from '../../consultations/compare';
import { vietnamDay } from '../../vietnamDay';

/** The name of a new version: the day it is made, `2026-11-26`, then `2026-11-26.2`. */
export function versionName({ text }: Pick<Consultation, 'text'>, now: number): string {
  const day = vietnamDay(now);
  const isTaken = (name: string) => text?.versions.some(({ draft }) => draft === name);
  let name = day;
  for (let n = 2; isTaken(name); n += 1) name = `${day}.${n}`;
  return name;
}

/**
 * The consultation with a text in place of what it had. What the public has read is renewed, so that a part that stays keeps
 * its id; a draft's own text is simply another.
 * @param draft the name of this version
 */
export function withText(
  definition: Consultation,
  parts: readonly Part[],
  draft: string,
  isPublic: boolean,
  now: number,
): Consultation {
  const at = new Date(now).toISOString().replace(/\.\d+/, '');
  const { text } = definition;
  return {
    ...definition,
    draft,
    text:
      isPublic && text
        ? renew(text, parts, draft, at)
        : { lang: 'vi', parts, versions: [{ draft, at, removed: [], reworded: [] }] },
  };
}

/** The consultation as it goes public: its first version is put up now. */
export function putUp(definition: Consultation, now: number): Consultation {
  const { text } = definition;
  if (!text) return definition;
  const at = new Date(now).toISOString().replace(/\.\d+/, '');
  return { ...definition, text: { ...text, versions: text.versions.map((one) => ({ ...one, at })) } };
}

/** The consultation without its text. */
export function withoutText({ text: _, ...rest }: Consultation): Consultation {
  return rest;
}
