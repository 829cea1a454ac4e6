import { useEffect, useState } from 'preact/hooks';
import type { Event, Outbox, State } from '#outbox/outbox';

/** One submission's state as it changes, starting from what submitting it gave. */
export function useSubmission(outbox: Outbox, first: Event): State {
  const [state, setState] = useState(first.state);
  useEffect(() => {
    // It may have gone further between the submit and this screen.
    void outbox.stateOf(first.id).then((current) => current && setState(current));
    return outbox.subscribe((event) => {
      if (event.id === first.id) setState(event.state);
    });
  }, [outbox, first]);
  return state;
}
