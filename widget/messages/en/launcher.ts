import type { LauncherMessages } from '../vi/launcher';

export const launcher: LauncherMessages = {
  label: 'Ask · Have your say',
  failed: 'Could not open. Press to try again',
};
