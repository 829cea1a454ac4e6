import type { HostedPortal } from '../../../hostedPortal';
import { checkBeginning } from '../../../portals/checkConsultation';
import type { Store } from '../../../store/store';
import { deedOf } from '../../deedOf';
import type { Checked } from '../../form/checked';
import type { Fields } from '../../form/fields';
import type { Officer } from '../../officers/officer';
import { checkBasics } from '../form/checkBasics';
import { slugOf } from '../form/slug';
import { versionName } from '../versions';

/** `new` is the address of the form, and no consultation's. */
const RESERVED = ['new'];

/** Saves a draft under an id made from its title. @returns the id */
export async function create(
  store: Store,
  { portal, consultations }: HostedPortal,
  fields: Fields,
  officer: Officer,
  now: number,
): Promise<Checked<string>> {
  const checked = checkBasics(fields);
  if (checked.kind === 'wrong') return checked;
  const deed = deedOf(officer, now);
  for (;;) {
    const made = await store.consultations(portal.id);
    const taken = new Set([
      ...RESERVED,
      ...consultations.map(({ id }) => id),
      ...made.map(({ definition }) => definition.id),
    ]);
    const id = slugOf(checked.it.title.vi, 'lay-y-kien', (wanted) => taken.has(wanted));
    const definition = checkBeginning({ v: 1, id, draft: versionName({}, now), ...checked.it, items: [] });
    // Somebody may have been faster with the same title.
    if ((await store.saveConsultation(portal.id, definition, 'draft', 0, deed)) === 'done') {
      return { kind: 'right', it: id };
    }
  }
}
