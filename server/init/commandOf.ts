import { sep } from 'node:path';

/** How the collector is called again: as a package's command, or by its file. @param script what Node runs, absolute */
export function commandOf(script: string): string {
  if (script.includes(`${sep}node_modules${sep}`)) return 'npx gop-y-collector';
  return /\s/.test(script) ? `node "${script}"` : `node ${script}`;
}
