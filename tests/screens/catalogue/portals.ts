import type { HostedPortal } from '../../../server/hostedPortal';

/** The province with other features than it has. */
export const accepting =
  (keep: (feature: string) => boolean) =>
  (hosted: HostedPortal): HostedPortal => ({
    ...hosted,
    portal: { ...hosted.portal, accepts: hosted.portal.accepts.filter(keep) },
  });

/** The province with only these of its consultations. */
export const consulting =
  (...ids: readonly string[]) =>
  (hosted: HostedPortal): HostedPortal => ({
    ...hosted,
    consultations: hosted.consultations.filter(({ id }) => ids.includes(id)),
  });
