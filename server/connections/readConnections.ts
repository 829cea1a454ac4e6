import { readBound } from '../limits/readBound';
import type { Environment } from '../settings';
import type { Connections } from './boundConnections';

export function readConnections(env: Environment): Connections {
  return {
    inAll: readBound('GOPY_CONNECTIONS', env.GOPY_CONNECTIONS || '2000'),
    perAddress: readBound('GOPY_CONNECTIONS_ADDRESS', env.GOPY_CONNECTIONS_ADDRESS || '400'),
  };
}
