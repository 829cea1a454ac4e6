import { type ComponentChildren, Fragment } from 'preact';
import { living } from '../living';
import { FieldError } from './FieldError';

/** One row. `value` is any text that is unique among its fellows. */
export interface ChoiceRow {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  readonly hint?: { readonly text: string; readonly lang: string } | undefined;
}

export interface ChoicesProps {
  readonly id: string;
  readonly legend: string;
  readonly lang?: string;
  readonly rows: readonly ChoiceRow[];
  readonly initial: string | undefined;
  readonly errorPrefix: string;
  readonly error: string | undefined;
  readonly changed: (value: string) => void;
  /** What is to be read with one row, right below it. */
  readonly below?: { readonly value: string; readonly content: ComponentChildren } | undefined;
}

/**
 * Choose one: native radio buttons, none chosen for the citizen, the whole row to press. The first has the id of the group,
 * which is called what it is: a plain group cannot be invalid.
 */
export const Choices = living<ChoicesProps>(
  (_, { initial }) =>
    ({ id, legend, lang, rows, errorPrefix, error, changed, below }) => (
      <fieldset
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the one native group that may be called invalid.
        role="radiogroup"
        class={error ? 'field wrong' : 'field'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <legend class="name" lang={lang}>
          {legend}
        </legend>
        <FieldError id={`${id}-error`} prefix={errorPrefix} text={error} />
        {rows.map((row, index) => (
          <Fragment key={row.value}>
            <label class="choice" lang={row.lang}>
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name={id}
                value={row.value}
                defaultChecked={row.value === initial}
                onChange={() => changed(row.value)}
              />
              <span>
                {row.label}
                {row.hint && <small lang={row.hint.lang}>{row.hint.text}</small>}
              </span>
            </label>
            {below?.value === row.value && below.content}
          </Fragment>
        ))}
      </fieldset>
    ),
);
