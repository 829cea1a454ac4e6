import { createMemoryDatabase } from '#device/memory';
import { createShelf } from '#device/shelf';
import { createOutbox, type Outbox } from '#outbox/outbox';
import { createPresence } from '#outbox/presence';
import { photoName } from '#protocol/photo';
import type { Disk } from './disk';
import type { Endpoint } from './endpoint';
import type { Locks } from './locks';
import { textOf } from './photos';
import type { Watch } from './watch';
import type { Mortal, World } from './world';

export const ENDPOINT = 'https://gopy.example.vn/v1/mau';

/** How a tab is opened. */
export interface TabKind {
  /** 1: today's code. 2: one that writes a newer form of the records. */
  readonly version: 1 | 2;
  readonly locks: boolean;
  /** "I'm on a shared device." */
  readonly shared: boolean;
}

export interface Tab extends Mortal, TabKind {
  readonly name: string;
  readonly outbox: Outbox;
  /** Ids that were submitted here. */
  readonly ids: string[];
}

/** Everything that tabs share. */
export interface Surroundings {
  readonly world: World;
  readonly disk: Disk;
  readonly endpoint: Endpoint;
  readonly locks: Locks;
  readonly watch: Watch;
}

/** One page with the widget, wired as widget/outbox/entry.ts wires it. */
export function openTab(around: Surroundings, kind: TabKind, name: string): Tab {
  const { world, disk, endpoint, locks, watch } = around;
  const owner: Mortal = { dead: false };
  let minted = 0;
  const hex = () => `${name}-${(++minted).toString(16)}`;
  const outbox = createOutbox({
    endpoint: ENDPOINT,
    tab: name,
    device: createShelf(disk.connection(owner, kind.version), hex),
    memory: () => createShelf(createMemoryDatabase(), hex),
    isShared: () => kind.shared,
    send(to, id, body, timeout) {
      watch.sends(tab, to, id, body, timeout);
      return endpoint.send(owner, id, body, timeout).then((outcome) => {
        watch.answered(tab, id, outcome);
        return outcome;
      });
    },
    sendPhoto(to, part, content, timeout) {
      const id = photoName(part);
      const text = textOf(content);
      watch.sends(tab, to, id, text, timeout);
      return endpoint.sendPhoto(owner, part, text, timeout).then((outcome) => {
        watch.answered(tab, id, outcome);
        return outcome;
      });
    },
    now: world.wall,
    random: world.random,
    newId: () => `id-${name}-${++minted}`,
    presence: createPresence(kind.locks ? locks.for(owner) : undefined, name),
    later: (work, ms) => world.after(owner, ms, work),
    hint: { set() {}, clear() {} },
  });
  const tab: Tab = Object.defineProperty({ ...kind, name, outbox, ids: [] } as unknown as Tab, 'dead', {
    get: () => owner.dead,
    set: (dead: boolean) => {
      owner.dead = dead;
    },
  });
  watch.opened(tab, owner);
  outbox.subscribe((event) => watch.told(tab, event));
  void outbox.drain();
  return tab;
}
