import { takeFocus } from '../frame/takeFocus';

/** One line of the summary: what to do, and the id of the control that takes the focus. */
export interface Mistake {
  readonly control: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly heading: string;
  readonly mistakes: readonly Mistake[];
}

/**
 * All that is to be mended, first on the screen, with the focus, as GOV.UK found to work: a person who cannot see
 * the whole form hears that it was not sent and why. A new `key` for every attempt makes it take the focus anew.
 */
export function ErrorSummary({ heading, mistakes }: ErrorSummaryProps) {
  if (mistakes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; these are links to them.
    <div class="summary" ref={takeFocus} tabIndex={-1} role="group" aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {mistakes.map(({ control, text }) => (
          <li key={control}>
            <a href={`#${control}`} onClick={goToControl}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** By hand: the browser does not look for a fragment in a shadow root. */
function goToControl(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}
