import { builtIn } from '#embed/settings';
import { launcher as en } from '#messages/en/launcher';
import { launcher as vi } from '#messages/vi/launcher';
import { inHtml } from './escape';

/** What the launcher, the link and the frame are called in a language; the release has Vietnamese and English. */
export const labelIn = (lang: string): string => (builtIn(lang.slice(0, 2)) === 'en' ? en.label : vi.label);

/** The link that leads on where no script runs, and opens the panel where it does. */
export const linkOf = (plainPage: string, lang: string): string =>
  `<a href="${inHtml(plainPage)}" data-gop-y>${labelIn(lang)}</a>`;
