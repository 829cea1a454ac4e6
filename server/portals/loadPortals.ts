import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommuneList } from '../../widget/protocol/commune';
import type { Consultation } from '../../widget/protocol/consultation';
import { accepts, type Portal } from '../../widget/protocol/portal';
import type { HostedPortal, Portals } from '../hostedPortal';
import { notOurs } from '../notOurs';
import { StartError } from '../startError';
import { checkConsultation } from './checkConsultation';
import { checkCollectorFile, checkCommunes, checkMessages, checkPortal } from './checkPortal';
import { NOTHING_FORMER } from './former';
import { withHash } from './notice';

/**
 * Reads every portal's folder: `portal.json`, `collector.json`, `consultations/*.json`, `messages/*.json`, and
 * `communes.json` where it is needed.
 * @param extraOrigins may post to each, besides its own
 * @throws StartError that names the file and the field
 */
export async function loadPortals(folder: string, extraOrigins: readonly string[]): Promise<Portals> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new StartError(
      `no folder ${folder}: make a portal with "gop-y-collector init", or set GOPY_PORTALS to the folder of the portals`,
    );
  });
  const portals = new Map<string, HostedPortal>();
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const hosted = await loadPortal(join(folder, entry.name), entry.name);
    portals.set(entry.name, { ...hosted, origins: [...hosted.origins, ...extraOrigins] });
  }
  if (portals.size === 0)
    throw new StartError(
      `${folder} has no portal in it: make one with "gop-y-collector init", or add a folder with a portal.json`,
    );
  return portals;
}

async function loadPortal(folder: string, id: string) {
  const portal = await withHash(
    await readJson(join(folder, 'portal.json'), (value) => checkPortal(value, id)),
  );
  const communes = await readCommunes(join(folder, 'communes.json'), portal);
  const { origins, holidays } = await readJson(join(folder, 'collector.json'), checkCollectorFile);
  const consultations = await readEach(join(folder, 'consultations'), (value, id) =>
    inFileOf(checkConsultation(value), id),
  );
  const messages = await readEach(
    join(folder, 'messages'),
    (value, lang) => [lang, checkMessages(value)] as const,
  );
  return {
    portal,
    origins,
    holidays,
    consultations,
    communes,
    messages: new Map(messages),
    former: NOTHING_FORMER,
  };
}

/** Every JSON file of a folder that need not be there. @param check is told the name without its ending */
async function readEach<T>(folder: string, check: (value: unknown, name: string) => T): Promise<T[]> {
  const names = await readdir(folder).catch(() => []);
  const read: T[] = [];
  for (const name of names.filter((one) => one.endsWith('.json')).sort())
    read.push(await readJson(join(folder, name), (value) => check(value, name.slice(0, -'.json'.length))));
  return read;
}

function inFileOf(consultation: Consultation, id: string): Consultation {
  if (consultation.id !== id) throw new Error(`id must be ${id}, as the file is called`);
  return consultation;
}

/** Read where the portal asks for a commune: without the list nobody could name one. */
const readCommunes = async (file: string, portal: Portal): Promise<CommuneList | null> =>
  accepts(portal, 'commune') ? readJson(file, checkCommunes) : null;

async function readJson<T>(file: string, check: (value: unknown) => T): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new StartError(`${file} is missing`);
    throw new StartError(`${file} cannot be read ${notOurs(error, 'make it a file')}`);
  });
  try {
    // Some editors begin a file with a mark of its order of bytes.
    return check(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    throw new StartError(`${file}: ${error instanceof Error ? error.message : 'damaged'}`);
  }
}
