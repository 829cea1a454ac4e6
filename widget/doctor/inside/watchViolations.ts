/** The enforced policies that stopped a request, told by the browser. */
export interface ViolationWatch {
  /** Texts of the policies that stopped a request to this origin so far, each once. */
  against(origin: string): readonly string[];
  stop(): void;
}

/** Listens to what the page's policy stops from now on. */
export function watchViolations(page: Document): ViolationWatch {
  const seen: SecurityPolicyViolationEvent[] = [];
  const see = (event: SecurityPolicyViolationEvent) => void seen.push(event);
  page.addEventListener('securitypolicyviolation', see);
  return {
    against: (origin) => [
      ...new Set(
        seen
          .filter(({ disposition, effectiveDirective, blockedURI }) => {
            const request = effectiveDirective === 'connect-src' && blockedURI.startsWith(origin);
            return disposition === 'enforce' && request;
          })
          .map(({ originalPolicy }) => originalPolicy),
      ),
    ],
    stop: () => page.removeEventListener('securitypolicyviolation', see),
  };
}
