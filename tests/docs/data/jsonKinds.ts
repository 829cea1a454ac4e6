import { readFileSync } from 'node:fs';
import { isPasswordHash } from '../../../server/desk/officers/password';
import { checkConsultation } from '../../../server/portals/checkConsultation';
import {
  checkCollectorFile,
  checkCommunes,
  checkMessages,
  checkPortal,
} from '../../../server/portals/checkPortal';
import { PORTAL } from '../placeholders';
import { schemaFaults } from './schemas';

type Fields = Readonly<Record<string, unknown>>;

/** What a JSON file of a document can be. Each `check` throws, and names the field. */
interface JsonKind {
  readonly name: string;
  /** Whether the block is one, by its fields; a block can name its kind behind its language instead. */
  readonly is: (value: Fields) => boolean;
  readonly check: (value: Fields) => void;
}

const demo = JSON.parse(readFileSync(`demo/portals/${PORTAL}/portal.json`, 'utf8')) as Fields;

/** In this order: the first that fits. */
export const JSON_KINDS: readonly JsonKind[] = [
  {
    name: 'officers',
    is: (value) => Array.isArray(value) && value.every((one) => 'password' in one),
    check: (value) => {
      for (const officer of value as unknown as Fields[])
        if (!isPasswordHash(officer.password)) throw new Error('password is no hash');
    },
  },
  { name: 'messages', is: (value) => 'panel' in value || 'consult' in value, check: checkMessages },
  { name: 'consultation', is: (value) => 'items' in value && 'opensAt' in value, check: checkConsultation },
  { name: 'collector', is: (value) => 'origins' in value || 'holidays' in value, check: checkCollectorFile },
  { name: 'communes', is: (value) => 'communes' in value && !('id' in value), check: checkCommunes },
  {
    name: 'portal',
    // A piece of one is put into the demo's.
    is: (value) => Object.keys(value).every((key) => key in demo || key === 'retention'),
    check: (value) => void checkPortal({ ...demo, ...value, id: PORTAL }, PORTAL),
  },
  {
    name: 'reply',
    is: (value) => 'v' in value || 'code' in value || 'id' in value,
    check: (value) => {
      const faults = schemaFaults(value);
      if (faults) throw new Error(faults);
    },
  },
  { name: 'any', is: () => false, check: () => undefined },
];
