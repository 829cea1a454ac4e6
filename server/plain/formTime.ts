import { hex, type Mac } from '../digest';
import type { Flag } from '../flags/flag';

/** Nobody reads a page and writes a question in less. */
const LEAST_MS = 3000;

/** When a form was made, in a way that nobody else can write. It stands in the form, since nothing is kept of who asks for a page. */
export interface FormTime {
  stamp(): Promise<string>;
  flagsOf(stamp: string): Promise<readonly Flag[]>;
}

export function createFormTime(mac: Mac, now: () => number): FormTime {
  const stampAt = async (at: number) => `${at}-${hex(await mac('form', String(at))).slice(0, 32)}`;
  return {
    stamp: () => stampAt(now()),
    async flagsOf(stamp) {
      const at = Number(stamp.split('-')[0]);
      if (!Number.isSafeInteger(at) || stamp !== (await stampAt(at))) return ['without-form'];
      return now() - at < LEAST_MS ? ['hasty'] : [];
    },
  };
}
