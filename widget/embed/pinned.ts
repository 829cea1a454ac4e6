/** The sha384 of each other file of this build, by the part of its name after `gop-y-`. Filled in by the build. */
export type PinnedFiles = Readonly<Record<string, string>>;

/** What a chunk finds on its own script element: where to hand itself over, and what it shares with others. */
export interface Handover {
  take(chunk: unknown): void;
  readonly kit: unknown;
}

interface Policy {
  createScriptURL(url: string): string;
}
/** What loading needs of a page. */
export interface LoadingPage {
  readonly document: Document;
  readonly trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

/**
 * Loads chunks as classic scripts with `integrity`: `import()` cannot pin one. Only names of this build and this
 * script's own folder are ever loaded, which is what the Trusted Types policy `gop-y` promises.
 * A file that failed is asked for afresh at the next call.
 */
export function pinnedLoader(page: LoadingPage, base: string, nonce: string, files: PinnedFiles) {
  const loaded = new Map<string, Promise<unknown>>();
  let policy: Policy | undefined;
  /** After a failure an address that no cache has seen. */
  let afresh = '';

  const trusted = (url: string): string => {
    if (!page.trustedTypes) return url;
    policy ??= page.trustedTypes.createPolicy('gop-y', {
      createScriptURL(wanted) {
        if (wanted.indexOf(base) !== 0) throw new TypeError(wanted);
        return wanted;
      },
    });
    return policy.createScriptURL(url);
  };

  const insert = (role: string, sha384: string, kit: unknown) =>
    new Promise((resolve, reject) => {
      const { document } = page;
      const script: HTMLScriptElement & { gopY?: Handover } = document.createElement('script');
      const name = `gop-y-${role}.js`;
      const end = (what: string) => {
        script.remove();
        // Without effect once the chunk has handed itself over.
        reject(new Error(`${name} ${what}`));
      };
      script.gopY = { take: resolve, kit };
      script.integrity = sha384;
      script.crossOrigin = 'anonymous';
      script.nonce = nonce;
      script.onload = () => end('did not start');
      script.onerror = () => {
        afresh = `${Math.random()}`;
        end('was blocked, changed or not found');
      };
      // The hash in the query: an address never means two contents.
      script.src = trusted(`${base}${name}?${sha384.slice(7, 15).replace(/\W/g, '-')}${afresh}`);
      document.head.appendChild(script);
    });

  return (role: string, kit?: unknown): Promise<unknown> => {
    let chunk = loaded.get(role);
    if (!chunk) {
      const sha384 = files[role];
      chunk = sha384 ? insert(role, sha384, kit) : Promise.reject(new Error(`no file for ${role}`));
      loaded.set(role, chunk);
      chunk.catch(() => loaded.delete(role));
    }
    return chunk;
  };
}

/** Loads a chunk by role, `outbox` or `panel.vi`. Rejects when it does not come or is not the one that was built. */
export type LoadChunk = ReturnType<typeof pinnedLoader>;
