import { setTimeout as sleep } from 'node:timers/promises';
import { oneOf, type Random } from '../random';
import { type Deed, newDeed } from './deed';
import type { Ledger } from './ledger';
import { post } from './post';

interface Sending {
  readonly ledger: Ledger;
  readonly portals: readonly [string, ...string[]];
  /** Of the collectors that there are now. */
  readonly origins: () => readonly [string, ...string[]];
  readonly random: Random;
}

const SENDERS = 12;
/** How often something is sent once more, whatever was said of it. */
const AGAIN = 0.3;
/** In ms, after a post without an answer: while nobody is there to answer not thousands of things are to be begun. */
const PAUSE = 200;

/** Devices that send at once, without end. @returns what makes them stop, and waits until they have */
export function startSenders(sending: Sending): () => Promise<void> {
  let isOver = false;
  const all = Array.from({ length: SENDERS }, async () => {
    while (!isOver) await send(sending);
  });
  return async () => {
    isOver = true;
    await Promise.all(all);
  };
}

/** One thing to every collector at once: with two of them they race for its id. */
async function send({ ledger, portals, origins, random }: Sending): Promise<void> {
  const deed = chosen(ledger, portals, random);
  const replies = await Promise.all(origins().map((origin) => post(origin, deed)));
  for (const reply of replies) ledger.hear(deed, reply);
  if (replies.some(({ kind }) => kind === 'unknown')) await sleep(PAUSE);
}

function chosen(ledger: Ledger, portals: Sending['portals'], random: Random): Deed {
  const [first, ...others] = ledger.deeds;
  if (first && random() < AGAIN) return oneOf([first, ...others], random);
  const deed = newDeed(portals, random);
  ledger.add(deed);
  return deed;
}

/** Sends once more what has no receipt yet, until all has. */
export async function sendTheRest({ ledger, origins }: Sending): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const acknowledged = ledger.acknowledged();
    const rest = ledger.deeds.filter(({ id }) => !acknowledged.has(id));
    if (rest.length === 0) return;
    await Promise.all(rest.map(async (deed) => ledger.hear(deed, await post(origins()[0], deed))));
  }
}
