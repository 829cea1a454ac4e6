import type { HostedPortal } from '../../../server/hostedPortal';
import { datedConsultation } from './datedConsultation';

/**
 * The demo's portal as if its files had been written this week.
 * @param now ms since 1970
 */
export const datedPortal = (hosted: HostedPortal, now: number): HostedPortal => ({
  ...hosted,
  consultations: hosted.consultations.map((one) => datedConsultation(one, now)),
});
