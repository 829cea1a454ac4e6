import { notedErasures } from '../../../../server/backup/notedErasures';
import { restore } from '../../../../server/backup/restore';

/** A restore in a process of its own, which may be killed. */
const [backup = '', file = '', log = ''] = process.argv.slice(2);
console.log('begins');
await restore({ backup, file, key: new Uint8Array(32).fill(7), erasures: notedErasures(log), channels: [] });
console.log('done');
