const POSTED = ['submissions', 'photos', 'lookup', 'withdraw'];

/**
 * What a post is about, by its address alone: bodies hold citizens' words and codes, and are not looked at.
 * @param {string} address path and query
 * @returns {{ addressed: import('./arrival').Addressed, id: string }}
 */
export function addressedBy(address) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const last = pathname.split('/').at(-1) ?? '';
  const id = searchParams.get('id') ?? '';
  const place = searchParams.get('n');
  return {
    addressed: POSTED.includes(last) ? last : 'other',
    id: (place ? `${id}/${place}` : id).slice(0, 40),
  };
}
