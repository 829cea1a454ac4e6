import { openErasureFile } from '../../../../server/backup/erasureFile';
import { restore } from '../../../../server/backup/restore';

/** A restore in a process of its own, which may be killed. */
const [backup = '', file = '', log = ''] = process.argv.slice(2);
const erasures = await openErasureFile(log);
console.log('begins');
await restore({ backup, file, key: new Uint8Array(32).fill(7), erasures: erasures.noted, channels: [] });
console.log('done');
