import { living } from '../living';
import { FieldError } from './FieldError';

/** What is typed into it: which keyboard a phone shows, and what a browser may fill in. */
export type LineKind = 'text' | 'name' | 'tel' | 'email' | 'code';

const OF_KIND = {
  text: { type: 'text', autocomplete: 'off' },
  name: { type: 'text', autocomplete: 'name' },
  tel: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
  code: { type: 'text', autocomplete: 'off', autocapitalize: 'characters' },
} as const satisfies Record<LineKind, object>;

export interface LineFieldProps {
  readonly id: string;
  readonly kind: LineKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly errorPrefix: string;
  readonly initial: string;
  readonly changed: (text: string) => void;
}

/** One line, uncontrolled as `TextField` is: what somebody types is never rewritten under the cursor. */
export const LineField = living<LineFieldProps>(
  (_, { initial, kind }) =>
    ({ id, label, hint, error, errorPrefix, changed }) => {
      const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
      return (
        <div class={error ? 'field wrong' : 'field'}>
          <label class="name" for={id}>
            {label}
          </label>
          {hint && (
            <p class="hint" id={`${id}-hint`}>
              {hint}
            </p>
          )}
          <FieldError id={`${id}-error`} prefix={errorPrefix} text={error} />
          <input
            id={id}
            {...OF_KIND[kind]}
            spellcheck={false}
            defaultValue={initial}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={described || undefined}
            onInput={({ currentTarget }) => changed(currentTarget.value)}
          />
        </div>
      );
    },
);
