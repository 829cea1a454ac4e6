import { useEffect, useState } from 'preact/hooks';
import { readHash } from '../state/readHash';
import { type PageState, writeHash } from '../state/writeHash';

/**
 * The state, which is the page's address too: what is shared is what is seen.
 * @param usual the endpoint of an address that names none; empty: there is none either
 */
export function usePageState(
  usual: string,
): readonly [PageState, (next: (state: PageState) => PageState) => void] {
  const arrive = (): PageState => {
    const { tongue, choices } = readHash(location.hash);
    return { tongue, choices: { ...choices, endpoint: choices.endpoint || usual } };
  };
  const [state, setState] = useState(arrive);
  useEffect(() => {
    const hash = writeHash(state);
    if (location.hash.slice(1) !== hash)
      history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  }, [state]);
  useEffect(() => {
    const read = () => setState(arrive());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [usual]);
  return [state, setState];
}
