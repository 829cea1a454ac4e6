/** The other files of this build, by role, with the hash each must have. Filled in by the build. */
export interface PinnedFile {
  readonly name: string;
  readonly sha384: string;
}
export type PinnedFiles = Readonly<Record<string, PinnedFile>>;

/** What a chunk finds on its own script element: where to hand itself over, and what it shares with others. */
export interface Handover {
  take(chunk: unknown): void;
  readonly kit: unknown;
}

interface Policy {
  createScriptURL(url: string): string;
}
interface Page extends Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
  };
}

/**
 * Loads chunks as classic scripts with `integrity`: `import()` cannot pin one. Only names of this build and this
 * script's own folder are ever loaded, which is what the Trusted Types policy `gop-y` promises.
 * A file that failed is asked for afresh at the next call.
 */
export function pinnedLoader(page: Page, base: string, nonce: string, files: PinnedFiles) {
  const loaded = new Map<string, Promise<unknown>>();
  const failures = new Map<string, number>();
  let policy: Policy | undefined;

  const trusted = (url: string): string => {
    if (!page.trustedTypes) return url;
    policy =
      policy ??
      page.trustedTypes.createPolicy('gop-y', {
        createScriptURL(wanted) {
          if (wanted.indexOf(base) !== 0) throw new TypeError(wanted);
          return wanted;
        },
      });
    return policy.createScriptURL(url);
  };

  /** The hash in the query: an address never means two contents. After a failure one that no cache has seen. */
  const addressOf = ({ name, sha384 }: PinnedFile) =>
    `${base}${name}?${sha384.slice(7, 15).replace(/\W/g, '-')}${failures.get(name) || ''}`;

  function insert(file: PinnedFile, kit: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const script = page.document.createElement('script') as HTMLScriptElement & { gopY?: Handover };
      script.gopY = { take: resolve, kit };
      script.integrity = file.sha384;
      script.crossOrigin = 'anonymous';
      script.nonce = nonce;
      script.onload = () => {
        script.remove();
        // Without effect once the chunk has handed itself over.
        reject(new Error(`${file.name} did not start`));
      };
      script.onerror = () => {
        script.remove();
        failures.set(file.name, Date.now());
        reject(new Error(`${file.name} was blocked, changed or not found`));
      };
      script.src = trusted(addressOf(file));
      page.document.head.appendChild(script);
    });
  }

  return (role: string, kit?: unknown): Promise<unknown> => {
    let chunk = loaded.get(role);
    if (!chunk) {
      const file = files[role];
      chunk = file ? insert(file, kit) : Promise.reject(new Error(`no file for ${role}`));
      loaded.set(role, chunk);
      chunk.catch(() => loaded.delete(role));
    }
    return chunk;
  };
}

/** Loads a chunk by role, `outbox` or `panel.vi`. Rejects when it does not come or is not the one that was built. */
export type LoadChunk = ReturnType<typeof pinnedLoader>;
