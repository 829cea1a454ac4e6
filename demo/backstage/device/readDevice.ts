import { type Kept, keptIn } from './kept';
import { rawText } from './rawText';
import { readCopies } from './readCopies';
import { type DeviceRecord, readDatabase } from './readDatabase';

/** All that the widget keeps on this device. */
export type Device =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'records';
      readonly kept: Kept;
      readonly raw: readonly (readonly [key: string, text: string])[];
      readonly copies: number;
    };

export async function readDevice(): Promise<Device> {
  const database = await readDatabase(indexedDB);
  if (database.kind !== 'records') return database;
  const copies = (await readCopies(caches)).length;
  const raw = filesLast(database.records).map(([key, value]) => [key, rawText(value)] as const);
  return { kind: 'records', kept: keptIn(database.records, Date.now()), raw, copies };
}

/** The portal's files are long, and not what anybody looks for. */
function filesLast(records: readonly DeviceRecord[]): readonly DeviceRecord[] {
  const isFile = ([key]: DeviceRecord) => key.startsWith('c:');
  return [...records.filter((one) => !isFile(one)), ...records.filter(isFile)];
}
