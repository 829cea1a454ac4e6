/** @param hostname as a URL has it */
export const isLocalhost = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
