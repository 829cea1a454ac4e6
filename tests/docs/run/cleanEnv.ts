/** The environment of a person's terminal: without what npm and the test runner put into ours. */
export const cleanEnv = (own: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const ours =
    /^(npm_|VITE|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|GOPY_(?!CHROMIUM))/i;
  const theirs = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return {
    ...(Object.fromEntries(theirs) as Record<string, string>),
    // A colour in the middle of an address would hide it.
    NO_COLOR: '1',
    npm_config_update_notifier: 'false',
    npm_config_prefer_offline: 'true',
    // npx asks nobody, and fetches nothing that is not there.
    npm_config_yes: 'false',
    ...own,
  };
};
