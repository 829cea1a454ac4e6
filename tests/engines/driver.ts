import type { Key } from './keys';

/** A browser of some make. What the three can do alike, and no more: the stories are told in these words. */
export interface Engine {
  /** Somebody at a device of their own, with nothing on it. */
  visitor(): Promise<Visitor>;
  end(): Promise<void>;
}

export interface Visitor {
  /** A tab beside those that are open, on the same device: what one keeps the others find. */
  openTab(): Promise<Tab>;
  leave(): Promise<void>;
}

/** `find` and `expression` are source text (see inPage.ts): WebDriver takes nothing else. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression in the page, once it is settled. {@link PageLeft} when it never will be. */
  read(expression: string): Promise<unknown>;
  /** A press with the engine's own pointer on the element that `find` gives; false while there is none. */
  press(find: string): Promise<boolean>;
  /** The engine's own keys, into the element that `find` gives; false while there is none. */
  type(find: string, text: string): Promise<boolean>;
  /** One press of the engine's own key, for whatever has the focus. */
  strike(key: Key): Promise<void>;
  /** The engine's own keys, letter by letter, for whatever has the focus. */
  spell(text: string): Promise<void>;
  /** From the next page on that is gone to. In pixels; no smaller than the engine's window can be. */
  resize(width: number, height: number): Promise<void>;
}

/** Reads, and tells by what the engine says when nothing can be read any more. */
export async function readOrLeft<T>(read: Promise<T>, whenLeft: RegExp): Promise<T> {
  try {
    return await read;
  } catch (error) {
    const left = error instanceof Error && whenLeft.test(error.message);
    throw left ? new PageLeft(error.message, { cause: error }) : error;
  }
}

/** The page gave way to the next one while it was looked at: nothing was pressed or typed, and one can look again. */
export class PageLeft extends Error {
  override name = 'PageLeft';
}
