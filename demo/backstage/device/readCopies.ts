const NAME = 'gop-y';
const ADDRESS = 'https://gop-y.invalid/';

/** The keys of what the widget keeps a second time, in Cache Storage. Makes no cache by looking. */
export async function readCopies(caches: CacheStorage): Promise<readonly string[]> {
  if (!(await caches.has(NAME))) return [];
  const requests = await (await caches.open(NAME)).keys();
  return requests.map(({ url }) => decodeURIComponent(url.replace(ADDRESS, '')));
}
