import { delimiter, join } from 'node:path';

const macApp = (name, program = name) => `${name}.app/Contents/MacOS/${program}`;

/** Each family's files: on the PATH, in a Mac's folders of applications, below the folders of programs of Windows. */
const FAMILIES = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map((name) => macApp(name)),
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    mac: [macApp('Firefox', 'firefox'), macApp('Firefox Developer Edition', 'firefox')],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * Where a browser of the family may stand on this system, the likeliest first.
 * @param {keyof typeof FAMILIES} family
 */
export function browserPlaces(family, { platform, env }) {
  const { names, mac, windows } = FAMILIES[family];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => windows.map((file) => `${root}\\${file}`));
  }
  const found = names.flatMap((name) => onPath(name, env));
  if (platform !== 'darwin') return found;
  const apps = ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
    mac.map((file) => `${folder}/${file}`),
  );
  return [...apps, ...found];
}

/** Every place where a program of that name would be looked for. */
export function onPath(name, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name));
}
