import { consult as consultEn } from '#messages/en/consult';
import { launcher as launcherEn } from '#messages/en/launcher';
import { panel as panelEn } from '#messages/en/panel';
import { consult as consultVi } from '#messages/vi/consult';
import { launcher as launcherVi } from '#messages/vi/launcher';
import { panel as panelVi } from '#messages/vi/panel';

export type Lang = 'vi' | 'en';
export const LANGS: readonly Lang[] = ['vi', 'en'];

/**
 * The widget's own words, by which the catalogue finds its way: what they say is held by the readings, and a better word is
 * not to stop every screen.
 */
export const WORDS = {
  vi: { ...panelVi, launcher: launcherVi, consult: consultVi },
  en: { ...panelEn, launcher: launcherEn, consult: consultEn },
} as const;

export type Words = (typeof WORDS)[Lang];
