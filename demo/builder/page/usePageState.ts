import { useEffect, useState } from 'preact/hooks';
import { readHash } from '../state/readHash';
import { type PageState, writeHash } from '../state/writeHash';

/** The state, which is the page's address too: what is shared is what is seen. */
export function usePageState(): readonly [PageState, (next: (state: PageState) => PageState) => void] {
  const [state, setState] = useState(() => readHash(location.hash));
  useEffect(() => {
    const hash = writeHash(state);
    if (location.hash.slice(1) !== hash)
      history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  }, [state]);
  useEffect(() => {
    const read = () => setState(readHash(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return [state, setState];
}
