import type { Document } from './documents';
import type { Block } from './fences';

/** A block, and where whoever mends it finds it. */
export interface Placed extends Block {
  readonly path: string;
  /** `docs/embedding.md:34` */
  readonly place: string;
}

/** The blocks of some languages in some documents; `wrong` behind the language says that it only shows what not to do. */
export const blocksOf = (documents: readonly Document[], ...langs: readonly string[]): readonly Placed[] =>
  documents.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ lang, mark }) => langs.includes(lang) && mark !== 'wrong')
      .map((block) => ({ ...block, path, place: `${path}:${block.line}` })),
  );
