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
}

/** The page gave way to the next one while it was looked at: nothing was pressed or typed, and one can look again. */
export class PageLeft extends Error {
  override name = 'PageLeft';
}
