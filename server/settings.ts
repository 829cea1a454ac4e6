import type { Proxies } from './addresses/proxies';
import { readProxies } from './addresses/readProxies';
import type { Connections } from './connections/boundConnections';
import { readConnections } from './connections/readConnections';
import { readDeskHeader } from './desk/session/readDeskHeader';
import type { Bounds } from './limits/rates';
import { readBounds } from './limits/readBounds';
import { type Place, readMetrics } from './metrics/place';
import { isOrigin } from './origin';
import { StartError } from './startError';
import { type DatabasePlace, readDatabase } from './store/databasePlace';
import { type MailSettings, readMail } from './telling/mail/mailSettings';
import { readWebhook, type WebhookSettings } from './telling/webhook/webhookSettings';

/** What the environment says. */
export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** The address of this machine that it listens on; `null`: all of them. */
  readonly host: string | null;
  /** Folder of the collector's key, and of the database where that is a file. */
  readonly data: string;
  readonly database: DatabasePlace;
  /** File that notes what was erased, apart from the database. */
  readonly erasures: string;
  /** Where citizens and officers reach the collector, `https://gopy.tinh.gov.vn`: only the links that it prints need it. */
  readonly address: string;
  /** Folder with one folder for each portal. */
  readonly portals: string;
  /** Folder of the built widget. */
  readonly widget: string;
  /** Folders of earlier builds, for the pages whose tag still names one of them. */
  readonly formerWidgets: readonly string[];
  /** Origins that may post to every portal, besides its own. */
  readonly origins: readonly string[];
  /** File of the officers; `null`: there is no desk. */
  readonly officers: string | null;
  /** How many days before the day it is due the desk calls a question due soon. */
  readonly dueSoon: number;
  readonly proxies: Proxies;
  /** In which a trusted proxy names the officer; `null`: officers sign in with passwords. */
  readonly deskHeader: string | null;
  /** What is written to standard output. */
  readonly log: 'off' | 'requests';
  readonly bounds: Bounds;
  readonly connections: Connections;
  /** Where its figures are read; `null`: nowhere. */
  readonly metrics: Place | null;
  /** The agency's own system, told of what happens to questions; `null`: none is. */
  readonly webhook: WebhookSettings | null;
  /** By which server letters are sent; `null`: none are. */
  readonly mail: MailSettings | null;
  /** For how many days something is tried to be told. */
  readonly tellDays: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param ownWidget the folder of the widget that came with the collector
 * @throws StartError that names the variable
 */
export function readSettings(env: Environment, ownWidget: string): Settings {
  const port = readPort(env.GOPY_PORT || '8787');
  const data = env.GOPY_DATA || '.data';
  return {
    port,
    host: env.GOPY_HOST || null,
    data,
    erasures: env.GOPY_ERASURES || `${data}/erasures.log`,
    database: readDatabase(env.DATABASE_URL || '', env.GOPY_DATABASE_CONNECTIONS || '10'),
    address: readAddress(env.GOPY_ADDRESS || `http://localhost:${port}`),
    portals: env.GOPY_PORTALS || 'portals',
    widget: env.GOPY_WIDGET || ownWidget,
    formerWidgets: listed(env.GOPY_WIDGET_FORMER),
    origins: listed(env.GOPY_ORIGINS).map(readOrigin),
    officers: env.GOPY_OFFICERS || null,
    proxies: readProxies(env.GOPY_PROXIES || '', listed(env.GOPY_TRUSTED_PROXIES)),
    deskHeader: readDeskHeader(env.GOPY_DESK_HEADER || '', listed(env.GOPY_TRUSTED_PROXIES)),
    log: readLog(env.GOPY_LOG || 'off'),
    metrics: readMetrics(env.GOPY_METRICS || ''),
    bounds: readBounds(env),
    connections: readConnections(env),
    webhook: readWebhook(env.GOPY_WEBHOOK || '', env.GOPY_WEBHOOK_KEY || '', env.GOPY_WEBHOOK_PRIVATE || '0'),
    mail: readMail(env.GOPY_SMTP_URL || '', env.GOPY_MAIL_FROM || '', env.GOPY_MAIL_DUE || '2'),
    tellDays: readTellDays(env.GOPY_TELL_DAYS || '7'),
    dueSoon: readDays(env.GOPY_DUE_SOON || '3'),
  };
}

const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(`GOPY_PORT must be a number from 0 to 65535, not ${text}`);
}

function readLog(text: string): Settings['log'] {
  if (text === 'off' || text === 'requests') return text;
  throw new StartError(`GOPY_LOG must be off or requests, not ${text}`);
}

function readTellDays(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new StartError(`GOPY_TELL_DAYS must be a number of days from 1 to 99, not ${text}`);
}

function readDays(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new StartError(`GOPY_DUE_SOON must be a number of days from 0 to 99, not ${text}`);
}

function readAddress(text: string): string {
  if (isOrigin(text)) return text;
  throw new StartError(
    `GOPY_ADDRESS must be an address such as https://gopy.tinh.gov.vn, without a path, not ${text}`,
  );
}

function readOrigin(origin: string): string {
  if (isOrigin(origin)) return origin;
  throw new StartError(`GOPY_ORIGINS must list origins such as https://tinh.gov.vn, not ${origin}`);
}
