import { createServer } from 'node:net';

/** Why a port cannot be had, in a line that names the variable to set; undefined when it is free. */
export function portProblem({ port, variable }) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return Promise.resolve(`${variable} must be a port from 1 to 65535.`);
  }
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${code})`;
      resolve(`Port ${port} ${why}: set ${variable} to another one.`);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}
