import type { News } from './watchPage';

/** What the citizen was told about a submission. Only this is held against the widget; `unsaved` is no promise. */
export type Told = 'saved' | 'unsaved' | 'received' | 'refused';

/** One thing that the citizen sent, or that the page named from an earlier life (`unknown`). */
export interface Deed {
  readonly kind: 'question' | 'ballot' | 'unknown';
  /** A question's own words; no other has them. */
  readonly words: string;
  readonly ids: Set<string>;
  readonly told: Set<Told>;
}

export interface Ledger {
  readonly deeds: readonly Deed[];
  /** The citizen fills in a form; what the screen says from now on is about this. */
  begin(kind: 'question' | 'ballot', words: string): void;
  hear(news: News): void;
  /** A new page: nothing is being stored. */
  turn(): void;
  /** The citizen pressed, and nothing has been said yet. */
  isStoring(): boolean;
  wasTold(id: string, told: Told): boolean;
}

export function createLedger(): Ledger {
  const deeds: Deed[] = [];
  let current: Deed | undefined;
  let storing = false;

  const add = (kind: Deed['kind'], words: string): Deed => {
    const deed = { kind, words, ids: new Set<string>(), told: new Set<Told>() };
    deeds.push(deed);
    return deed;
  };
  const ofId = (id: string) => deeds.find(({ ids }) => ids.has(id));
  /** A first "stored" after the press is about what was pressed for; any other unknown id is from before a kill. */
  const deedOf = (id: string, isStored: boolean): Deed => {
    const known = ofId(id);
    if (known) return known;
    const deed = isStored && storing && current ? current : add('unknown', '');
    deed.ids.add(id);
    return deed;
  };

  return {
    deeds,
    begin(kind, words) {
      current = add(kind, words);
    },
    hear(news) {
      if (news.kind === 'pressed') storing = true;
      else if (news.kind === 'screen') {
        for (const told of saidBy(news)) current?.told.add(told);
        storing = false;
      } else {
        const deed = deedOf(news.id, news.kind === 'stored');
        if (news.kind === 'stored') storing = false;
        if (news.kind !== 'stored' || news.where === 'device') deed.told.add(TOLD[news.kind]);
      }
    },
    turn() {
      current = undefined;
      storing = false;
    },
    isStoring: () => storing,
    wasTold: (id, told) => ofId(id)?.told.has(told) ?? false,
  };
}

const TOLD = { stored: 'saved', delivered: 'received', parked: 'refused' } as const;

/** What a screen promises, by its words alone. */
function saidBy({ title, words }: { readonly title: string; readonly words: string }): Told[] {
  if (title.startsWith('Đã nhận')) return ['received'];
  if (title.startsWith('Nơi tiếp nhận không')) return ['refused'];
  if (title.startsWith('Chưa lưu')) return ['unsaved'];
  return words.includes('Đã lưu trên máy này') ? ['saved'] : [];
}
