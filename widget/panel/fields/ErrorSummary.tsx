import { useEffect, useRef } from 'preact/hooks';

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
 * the whole form hears that it was not sent and why. Links are followed by hand: a fragment does not reach into a shadow root.
 */
export function ErrorSummary({ heading, mistakes }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  const goTo = (control: string) => (event: Event) => {
    event.preventDefault();
    const root = box.current?.getRootNode() as ShadowRoot | Document | undefined;
    root?.getElementById(control)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; these are links to them.
    <div class="summary" ref={box} tabIndex={-1} role="group" aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {mistakes.map(({ control, text }) => (
          <li key={control}>
            <a href={`#${control}`} onClick={goTo(control)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
