import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closed } from './network';

/** Somebody's server that is no collector. */
export interface OtherServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startOther(answer: RequestListener): Promise<OtherServer> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => closed(server),
  };
}
