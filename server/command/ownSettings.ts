import { fileURLToPath } from 'node:url';
import { readSettings, type Settings } from '../settings';
import { readEnvironment } from './readEnvironment';

/** The build puts the widget of the same version beside the collector. */
export const OWN_WIDGET = fileURLToPath(new URL('widget', import.meta.url));

/**
 * What the environment and the working folder's file say.
 * @throws StartError that names the variable
 */
export const ownSettings = async (): Promise<Settings> =>
  readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
