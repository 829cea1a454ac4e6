import { answerBy } from '../answerBy';
import type { Officers } from '../desk/officers/officer';
import type { Mac } from '../digest';
import type { LivePortals } from '../portals/livePortals';
import type { Settings } from '../settings';
import type { Store } from '../store/store';
import { citizenTeller } from './mail/citizenTeller';
import { createMailer } from './mail/mailer';
import { officersTeller } from './mail/officersTeller';
import { createReporter } from './reporter';
import { type Teller, tellAll } from './tellAll';
import { webhookTeller } from './webhook/webhookTeller';

/** Something that is done again and again. */
export interface Chore {
  readonly name: string;
  /** ms between two times. */
  readonly pause: number;
  /** Ends early once `isOver`. */
  run(isOver: () => boolean): Promise<void>;
}

interface Edges {
  readonly store: Store;
  readonly live: Pick<LivePortals, 'portals' | 'freshen'>;
  /** Nobody, where there is no desk. */
  readonly officers: Officers;
  readonly mac: Mac;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

const SECOND = 1_000;
const DAY = 86_400_000;

/** All that has to be done so that whoever the settings name is told. */
export function choresOf(settings: Settings, edges: Edges): readonly Chore[] {
  const { store, now, log } = edges;
  const patience = settings.tellDays * DAY;
  const report = createReporter(log);
  const told = { store, now, random: Math.random, patience, report };
  const telling = (teller: Teller): Chore => ({
    name: teller.channel,
    pause: SECOND,
    async run(isOver) {
      await edges.live.freshen();
      await tellAll(teller, told, isOver);
    },
  });
  const due: Chore = { name: 'due', pause: 600 * SECOND, run: (isOver) => tellDue(settings, edges, isOver) };
  return [...tellersOf(settings, edges).map(telling), ...(settings.mail ? [due] : [])];
}

function tellersOf({ webhook, mail, address }: Settings, edges: Edges): readonly Teller[] {
  const { portals } = edges.live;
  const desk = `${address}/desk`;
  const send = mail && createMailer(mail);
  return [
    ...(webhook ? [webhookTeller(webhook, { ...edges, desk })] : []),
    ...(send
      ? [
          citizenTeller({ ...edges, portals, address, send }),
          officersTeller({ ...edges, portals, desk, send }),
        ]
      : []),
  ];
}

async function tellDue(
  { mail }: Settings,
  { store, live, now }: Edges,
  isOver: () => boolean,
): Promise<void> {
  for (const [id, { holidays }] of live.portals) {
    const upTo = answerBy(now(), mail?.dueWithin ?? 0, holidays);
    while (!isOver() && (await store.tellDue(id, upTo, new Date(now()).toISOString())) > 0);
  }
}
