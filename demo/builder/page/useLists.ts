import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '#doctor/endpoint/answer';
import { type Lists, NO_LISTS, readLists } from '../endpoint/lists';
import { useSettled } from './useSettled';

/** What the endpoint offers to choose from, read anew when another is meant. @param endpoint empty: none yet */
export function useLists(ask: Ask, endpoint: string): Lists {
  const [lists, setLists] = useState(NO_LISTS);
  const settled = useSettled(endpoint);
  useEffect(() => {
    setLists(NO_LISTS);
    let isCurrent = settled !== '';
    if (isCurrent) {
      void readLists(ask, settled, Date.now()).then((read) => {
        if (isCurrent) setLists(read);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [ask, settled]);
  return lists;
}
