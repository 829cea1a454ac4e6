import type { Duty } from '../duty';
import { judge } from '../judge';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { refusal } from '../wanted';
import { consentTo, contactFor } from './personal';

export const refusesContactWithoutNotice: Duty = {
  id: 'contact-without-notice',
  section: 'Asking for contact details',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    if (endpoint.portal?.privacy) return 'not-offered';
    const wrong = { ...aQuestion(), contact: { phone: '0987123654' } };
    return judge(await send(endpoint, wrong), refusal(422, 'invalid'));
  },
};

export const asksForConsent: Duty = {
  id: 'consent',
  section: 'Asking for contact details',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const contact = contactFor(endpoint.portal);
    if (!contact) return 'not-offered';
    const { consent } = consentTo(endpoint.portal, contact, 0);
    const without = await send(endpoint, { ...aQuestion(), contact });
    const findings = [...judge(without, refusal(422, 'invalid'))];
    if (!consent) return findings;
    const unknown = { ...consent, notice: '0'.repeat(64) };
    const strange = await send(endpoint, { ...aQuestion(), contact, consent: unknown });
    return [...findings, ...judge(strange, refusal(422, 'invalid'))];
  },
};
