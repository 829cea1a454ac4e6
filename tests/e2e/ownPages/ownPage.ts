import type { Page } from 'playwright';

/** Where the pages of a seeded demo are. */
export interface Places {
  /** The province's own pages. */
  readonly portal: string;
  /** The collector: its plain pages below `/ha-may`, its desk, its snippet builder. */
  readonly collector: string;
  /** Of an administrator of the desk, who is shown all that it has. */
  readonly officer: { readonly id: string; readonly password: string };
}

/** A page that is not the widget, in one state. */
export interface OwnPage {
  /** `group/state`, as the catalogue of the widget's screens has it. */
  readonly name: string;
  /** Brings a new tab there. It waits for nothing that moves, so that a picture may be taken at once. */
  show(page: Page): Promise<void>;
}
