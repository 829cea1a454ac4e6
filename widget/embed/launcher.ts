import type { LauncherMessages } from '#messages/vi/launcher';

/** The button every page view pays for: plain DOM, words; the bubble beside them is drawn by the style sheet. */
export function drawLauncher(messages: LauncherMessages): {
  readonly button: HTMLButtonElement;
  say(state: 'ready' | 'busy' | 'failed'): void;
} {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('part', 'launcher');
  return {
    button,
    say(state) {
      button.textContent = state === 'failed' ? messages.failed : messages.label;
      button.setAttribute('aria-busy', String(state === 'busy'));
    },
  };
}
