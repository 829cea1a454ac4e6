/** A fetch that notes the code of every receipt, so that what was left can be taken back. */
export function rememberCodes(fetch: typeof globalThis.fetch): {
  readonly fetch: typeof globalThis.fetch;
  readonly codes: ReadonlySet<string>;
} {
  const codes = new Set<string>();
  return {
    codes,
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (response.status === 201) {
        const body: unknown = await response
          .clone()
          .json()
          .catch(() => null);
        const code = (body as { code?: unknown } | null)?.code;
        if (typeof code === 'string') codes.add(code);
      }
      return response;
    },
  };
}
