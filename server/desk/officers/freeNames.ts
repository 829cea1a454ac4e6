import type { Portals } from '../../hostedPortal';
import { portalOf } from '../portalOf';
import type { Officers } from './officer';
import { namesOf } from './sightOf';

/**
 * A line for each officer with agencies that nothing of their portal has. It is no error, since questions can be passed on to
 * any name; but a slip in a name hides questions from whoever is to answer them.
 * @param portals with what administrators edited, topics being named too
 */
export function freeNames(officers: Officers, portals: Portals): readonly string[] {
  return [...officers.values()].flatMap((officer) => {
    const { id, portal, agencies } = officer;
    if (agencies === 'all') return [];
    const hosted = portalOf(officer, portals);
    const free = agencies.filter((named) => namesOf(named, hosted).length === 1);
    if (free.length === 0) return [];
    const names = free.map((name) => JSON.stringify(name)).join(', ');
    return [
      `officers: ${id}: no topic and no agency of ${portal} is called ${names}: right only for names that questions are passed on to`,
    ];
  });
}
