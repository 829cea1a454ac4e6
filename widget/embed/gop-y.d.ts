/** The three things a citizen can open. */
export type View = 'ask' | 'follow' | 'consult';

/** What the script tag says in its attributes; a wrong value is named in the console, and its default holds. */
export interface Options {
  /** Where everything is read from and sent to: an https address, or http on localhost. */
  readonly endpoint: string;
  /** A BCP 47 tag. Default: the page's, if it is `vi` or `en`, or else `vi`. The words of others are the endpoint's. */
  readonly lang?: string;
  /** The corner of the button, or `none`. Default `right`. */
  readonly launcher?: 'right' | 'left' | 'none';
  /** `auto` follows the page's own `color-scheme`. Default `light`. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /** `#0b4f9e`; it is made darker or lighter until it can be read. */
  readonly accent?: string;
  /** Default: all that the portal offers. */
  readonly views?: readonly View[];
  /** Id of the topic that is chosen to begin with. */
  readonly topic?: string;
  /** Id of the commune that the page is of. */
  readonly commune?: string;
  /** `always` in a library or a kiosk: nothing is kept. Default `ask`: the citizen says. */
  readonly sharedDevice?: 'ask' | 'always';
  /** The address that the endpoint had before: what a device keeps for that one goes to this one. */
  readonly endpointFormer?: string;
  /** The page's own, for engines that need a `<style>`. */
  readonly nonce?: string;
}

/** One thing that the doctor found. Which facts stand beside the code depends on it. */
export interface Finding {
  readonly code: string;
  readonly level: 'wrong' | 'note' | 'good';
}

/** `<gop-y>`: the launcher and its panel, or with the attribute `view` a form in the text of an article. */
export interface GopYElement extends HTMLElement {
  /** Opens the panel, at its first screen or at one view. Resolves to whether it did. */
  open(view?: View): Promise<boolean>;
  /** Closes the panel; what was typed is still there when it opens again. On a shared device a new person begins. */
  close(): void;
  /** For whoever embeds it: prints in plain words what is wrong with the page, its policy or the endpoint. */
  doctor(): Promise<readonly Finding[]>;
  /** Takes the element out with all that it set up. What waits to be sent stays on the device. */
  destroy(): void;
}

/** The class, for a registry of your own (`new CustomElementRegistry()`); `define` gives it its settings. */
export declare const GopY: { new (): GopYElement; readonly prototype: GopYElement };

/**
 * Sets the widget up for this page, as the script tag does: defines `<gop-y>`, puts the launcher beside the body, takes over
 * `a[data-gop-y]`, fills `div[data-gop-y]`. In a registry of your own it only defines. Without effect on a server. Called
 * again, as by a component that is mounted twice, it does nothing: a page has one endpoint.
 */
export declare function define(options: Options, registry?: CustomElementRegistry): void;

declare global {
  interface HTMLElementTagNameMap {
    'gop-y': GopYElement;
  }
  interface HTMLElementEventMap extends GopYEventMap {}
  interface DocumentEventMap extends GopYEventMap {}
  interface WindowEventMap extends GopYEventMap {}
  interface GopYEventMap {
    'gop-y:open': CustomEvent<null>;
    'gop-y:stored': CustomEvent<{ readonly id: string }>;
    'gop-y:delivered': CustomEvent<{ readonly id: string }>;
    'gop-y:parked': CustomEvent<{ readonly id: string }>;
    'gop-y:error': CustomEvent<{ readonly message: string }>;
  }
}
