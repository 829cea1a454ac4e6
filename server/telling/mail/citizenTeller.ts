import { NOTIFY } from '../../../widget/protocol/privacy';
import { inLanguage } from '../../../widget/protocol/text';
import type { Mac } from '../../digest';
import type { Portals } from '../../hostedPortal';
import type { Bucket } from '../../limits/bucket';
import { hashedName } from '../../limits/names';
import { dayIn } from '../../plain/dates';
import type { DeskQuestion, Store } from '../../store/store';
import type { Telling } from '../../store/telling';
import { vietnamDay } from '../../vietnamDay';
import { failedHere, type Outcome } from '../outcome';
import type { Teller } from '../tellAll';
import { isDeliverable } from './isDeliverable';
import { LETTER_WITHIN, type Letter, type SendLetter } from './mailer';
import { type LetterWords, letterWords } from './words';

const AT_ONCE = 4;
/** Beyond the time of a letter as far as two machines' clocks may differ. */
const LEASE = LETTER_WITHIN + 30_000;
const DAY = 86_400_000;
/** Letters of reception to one address in any 24 hours: anybody can type anybody's address into a form. */
const A_DAY = 5;

interface Edges {
  readonly store: Pick<Store, 'question' | 'takeTokens'>;
  readonly portals: Portals;
  /** Where citizens reach the collector. */
  readonly address: string;
  /** Under a key that stays. */
  readonly mac: Mac;
  readonly now: () => number;
  readonly send: SendLetter;
}

/** Writes to citizens who left an address and agreed to be written to. Neither a code nor a word of the matter is in a letter. */
export function citizenTeller(edges: Edges): Teller {
  const { store, portals, address, mac, now } = edges;

  async function send(telling: Telling): Promise<Outcome> {
    const question = await store.question(telling.portal, telling.question, 'all');
    const to = question && mailboxOf(question);
    const portal = portals.get(telling.portal)?.portal;
    const words = letterWords(question?.lang ?? '');
    const kind = kindOf(telling);
    if (!to || !portal || !kind) return { kind: 'nothing' };
    const isReception = kind === 'received';
    const counted = isReception ? await countOne(to) : undefined;
    if (isReception && !counted) return { kind: 'nothing' };
    const name = inLanguage(portal.name, words.lang).text;
    const link = `${address}/${portal.id}?lang=${words.lang}`;
    const letter: Letter = {
      id: telling.id,
      to,
      sender: name,
      ...words[kind](aboutOf(question, words, name, link)),
    };
    const outcome = await edges.send(letter);
    // Tried again for days: only what arrives may use up the few that there are.
    if (counted && outcome.kind === 'failed')
      await store.takeTokens({ buckets: [counted], tokens: -1, at: now() });
    return outcome;
  }

  /**
   * Each letter has a bucket of its own, which is full again a day after. Its name is not one of a day, as names.ts has
   * them: at midnight there would be five more.
   * @returns `undefined`: there is no letter left
   */
  async function countOne(to: string): Promise<Bucket | undefined> {
    const name = await hashedName(mac, 'letters', to.toLowerCase());
    for (let n = 1; n <= A_DAY; n++) {
      const letter = { name: `${name} ${n}`, holds: 1, gainsIn: DAY };
      if ((await store.takeTokens({ buckets: [letter], tokens: 1, at: now() })) === 0) return letter;
    }
    return undefined;
  }

  return {
    channel: 'citizen',
    limit: AT_ONCE,
    lease: LEASE,
    send: (tellings) => Promise.all(tellings.map((one) => send(one).catch(failedHere))),
  };
}

/** `undefined`: none, or its owner did not agree to be written to. */
function mailboxOf({ contact, consent }: DeskQuestion): string | undefined {
  const email = contact?.email ?? '';
  return consent?.purposes.includes(NOTIFY) && isDeliverable(email) ? email : undefined;
}

const KINDS = ['received', 'answered', 'declined'] as const;
const kindOf = ({ event }: Telling) => KINDS.find((kind) => kind === event);

function aboutOf(
  { intent, agency, receivedAt, answerBy }: DeskQuestion,
  { lang }: LetterWords,
  portal: string,
  link: string,
) {
  return {
    ...{ intent, portal, agency, link },
    receivedOn: dayIn(lang, vietnamDay(Date.parse(receivedAt))),
    answerBy: answerBy && dayIn(lang, answerBy),
  };
}
