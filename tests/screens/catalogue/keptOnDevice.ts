import { setTimeout } from 'node:timers/promises';
import { everythingKept } from '../../e2e/deviceStorage';
import type { Stage } from '../stage';

/** How long a pause in writing may take to be kept, in ms. */
const PATIENCE = 8000;

/** Until the device keeps something with these characters in it. */
export async function keptOnDevice({ page }: Stage, characters: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (!(await everythingKept(page)).includes(characters)) {
    if (performance.now() > until) throw new Error(`the device does not keep ${characters}`);
    await setTimeout(50);
  }
}
