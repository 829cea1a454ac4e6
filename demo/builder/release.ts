/** The release that this page was built with, and gives the tags of. */
export interface Release {
  /** `1.0.0-alpha.1` */
  readonly version: string;
  /** What an `integrity` attribute has of the two files that a tag may name. */
  readonly integrity: { readonly loader: string; readonly single: string };
}

declare global {
  /** Put in by the build: see vite.config.ts. */
  const __GOP_Y_RELEASE__: Release;
}

/** The first number of the version: the folder in which the newest of its line stands. */
export const majorOf = ({ version }: Release): string => version.replace(/\..*/, '');
