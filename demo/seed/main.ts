import { messageOf } from '../../server/startError';
import { seedData } from './seedData';

/** `node demo/dist/seed.mjs`: fills the folder that GOPY_DATA names, as the collector does, from the one in GOPY_PORTALS. */
const { GOPY_DATA = '.data', GOPY_PORTALS = 'demo/portals' } = process.env;

seedData(GOPY_DATA, GOPY_PORTALS, Date.now()).then(console.log, (error: unknown) => {
  console.error(`gop-y seed: ${messageOf(error)}`);
  process.exit(1);
});
