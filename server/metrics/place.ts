import { StartError } from '../startError';

/** An address of this machine and a port of it; 0: any free one. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

export function readMetrics(text: string): Place | null {
  if (!text) return null;
  const [, host, port] = text.match(/^(.+):(\d{1,5})$/) ?? [];
  if (host && Number(port) <= 65_535) return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
  throw new StartError(`GOPY_METRICS must be an address and a port such as 127.0.0.1:9464, not ${text}`);
}
