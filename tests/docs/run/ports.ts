import { freePort } from '../../freePort';

/** The ports that a document names, and free ones in their place. */
export interface Ports {
  /** The command with the free ones. */
  replaced(command: string): string;
  /** Tells that something listens there now: who names the port that the document has for it means this one. */
  opened(port: number): void;
  /** What our own servers read, so that none takes a port that the document does not name. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where our servers listen, and what sets another port. */
const OWN = { GOPY_PORT: '8787', GOPY_DEMO_PORT: '8080', GOPY_DEV_PORT: '5173' };
const NAMED = /((?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0):|PORT=|--port[ =])(\d{2,5})\b/g;

/** @param collector port of the collector that runs already: 8787 is this one until a document starts its own */
export async function freePorts(commands: readonly string[], collector: number): Promise<Ports> {
  const named = commands.flatMap((command) => [...command.matchAll(NAMED)].map((found) => found[2] ?? ''));
  const free = new Map<string, number>();
  for (const port of new Set([...named, ...Object.values(OWN)])) free.set(port, await freePort());
  const open = new Set<number>();
  const meant = (before: string, port: string) => {
    const own = free.get(port);
    // An address that was filled in is one already.
    if (own === undefined) return port;
    if (!before.endsWith(':') || open.has(own)) return String(own);
    if (port === OWN.GOPY_PORT) return String(collector);
    // Nobody listens there: it is the name of an origin, which the demo's list has.
    return port === OWN.GOPY_DEMO_PORT ? port : String(own);
  };
  return {
    replaced: (command) =>
      command.replace(NAMED, (_, before: string, port: string) => before + meant(before, port)),
    opened: (port) => void open.add(port),
    env: Object.fromEntries(Object.entries(OWN).map(([name, port]) => [name, String(free.get(port))])),
  };
}
