import { PHOTO_TYPES } from '#protocol/photo';
import { withoutMetadata } from '../../../../../server/receive/withoutMetadata';
import { below, createRandom } from '../../../../chaos/random';
import { joined, letters, type Part, PNG, START } from '../../pictures';
import { FROM_PHONES } from '../pictures/phones';
import { mutated } from './mutate';
import { randomBytes } from './randomBytes';
import { SMALLEST_PARTS } from './smallestParts';

const RANDOM_BYTES = 1_000_000;
const MUTATIONS = 10_000;
const FAULTS: readonly unknown[] = ['photo-malformed', 'photo-animated', 'photo-too-large'];

const MAGIC = {
  'image/jpeg': START,
  'image/png': PNG,
  'image/webp': letters('RIFF\xff\xff\0\0WEBP'),
};

const random = createRandom(Number(process.argv[2]), 'fuzz');
let kept = 0;
let refused = 0;

/** What is kept is no longer than what came, and there is nothing left in it to take away. */
function tryOut(...[type, bytes]: Parameters<typeof withoutMetadata>): void {
  const bare = withoutMetadata(type, bytes);
  if (typeof bare === 'string') {
    if (!FAULTS.includes(bare)) throw new Error(`no fault is called ${bare}`);
    refused++;
    return;
  }
  kept++;
  const again = withoutMetadata(type, bare);
  if (bare.length > bytes.length) throw new Error('more is kept than came');
  if (typeof again === 'string' || !Buffer.from(again).equals(bare))
    throw new Error(`what is kept is not bare: ${Buffer.from(bytes).toString('base64')}`);
}

/** As one piece and in many, each with the beginning that lets it through to the parser. */
function tryNoise(noise: Part): void {
  for (const type of PHOTO_TYPES) {
    tryOut(type, joined(MAGIC[type], noise));
    for (let at = 0; at < noise.length; ) {
      const end = at + 1 + below(2000, random);
      tryOut(type, joined(MAGIC[type], noise.subarray(at, end)));
      at = end;
    }
  }
}

for (const [type, bytes] of SMALLEST_PARTS) tryOut(type, bytes);
tryNoise(randomBytes(RANDOM_BYTES, random));
for (let n = 0; n < MUTATIONS; n++) {
  const { type, bytes } =
    FROM_PHONES[n % FROM_PHONES.length] ?? (FROM_PHONES[0] as (typeof FROM_PHONES)[number]);
  tryOut(type, mutated(bytes, random));
}
console.log(JSON.stringify({ kept, refused, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
