import type { NewPhoto } from '#device/photo';
import type { QuestionInput } from '#outbox/outbox';
import type { Age, ContactField } from '#protocol/contact';
import { readContact } from '#protocol/contact';
import { accepts, type Portal } from '#protocol/portal';
import { type Consent, neededPurposes } from '#protocol/privacy';
import type { Intent, QuestionParts } from '#protocol/question';
import { inLanguage, normalise } from '#protocol/text';

/** A question as it is being written. Nothing of it leaves the page before it is submitted. */
export interface QuestionDraft {
  readonly intent: Intent;
  /** As it was typed. */
  readonly text: string;
  /** `null`: "not sure"; `undefined`: not chosen yet. */
  readonly topic: string | null | undefined;
  readonly commune: string | null;
  /** Whether the page's address goes with it. */
  readonly withPage: boolean;
  readonly photos: readonly NewPhoto[];
  /** As it was typed. */
  readonly contact: Readonly<Record<ContactField, string>>;
  readonly age: Age | undefined;
  /** The boxes that are ticked: a purpose's id, and when it was ticked, RFC 3339; … */
  readonly agreed: Readonly<Record<string, string>>;
  /** … and the hash of the notice that they were ticked under. */
  readonly notice: string | null;
}

/** What a portal says that the form goes by. */
export type Rules = Pick<Portal, 'accepts' | 'topics' | 'limits' | 'privacy' | 'codes'>;

/** A question not yet begun; the page may have chosen its topic. */
export const emptyDraft = (topic: string | null): QuestionDraft => ({
  intent: 'ask',
  text: '',
  topic: topic ?? undefined,
  commune: null,
  withPage: true,
  photos: [],
  contact: { name: '', phone: '', email: '' },
  age: undefined,
  agreed: {},
  notice: null,
});

/** Somebody would miss it. */
export const isBegun = ({ text, photos }: QuestionDraft): boolean => text !== '' || photos.length > 0;

/** How to reach the citizen, as it goes over the wire; `undefined`: nothing was given, or nothing is asked for. */
export function contactOf({ contact, age }: QuestionDraft, { privacy }: Rules) {
  return privacy && readContact(contact, privacy.minors ? age : undefined);
}

/**
 * What was agreed to, of what there is to agree to: a box that is no longer on the screen counts for nothing.
 * Its time is the last click's, when all of it was agreed to.
 */
function consentOf(draft: QuestionDraft, rules: Rules, lang: string): Consent | undefined {
  const { privacy } = rules;
  if (privacy?.hash !== draft.notice) return undefined;
  const given = purposesFor(draft, rules).filter(({ id }) => draft.agreed[id]);
  const [first] = given;
  if (!privacy || !first) return undefined;
  // As it stood on the screen, which may be Vietnamese in any language.
  const { lang: read } = inLanguage(first.label, lang);
  const purposes = given.map(({ id }) => id);
  const at = purposes.map((id) => draft.agreed[id] as string).sort();
  return { notice: privacy.hash, purposes, at: at[at.length - 1] as string, lang: read };
}

/** The boxes on the screen: what has to be agreed to, once something personal is given, and what nobody has to. */
export function purposesFor(draft: QuestionDraft, rules: Rules) {
  const needed = neededPurposes(rules.privacy, contactOf(draft, rules), draft.photos.length);
  return (rules.privacy?.purposes ?? []).filter((one) => one.needed === 'never' || needed.includes(one));
}

/** As the rules look at it, and as the outbox takes it but for a topic that is not chosen. */
export function partsOf(
  draft: QuestionDraft,
  rules: Rules,
  lang: string,
  page: string | undefined,
): QuestionParts & Omit<QuestionInput, 'topic'> {
  const { intent, text, topic, commune, withPage, photos } = draft;
  const contact = contactOf(draft, rules);
  const consent = consentOf(draft, rules, lang);
  return {
    intent,
    text: normalise(text),
    topic,
    lang,
    ...(photos.length > 0 && { photos }),
    // A page may name a commune to an endpoint that takes none.
    ...(commune && accepts(rules, 'commune') && { commune }),
    ...(page && withPage && accepts(rules, 'page') && { page }),
    ...(contact && { contact }),
    ...(consent && { consent }),
  };
}
