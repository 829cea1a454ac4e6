import { describedBy } from './describe';
import { Notes } from './Notes';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly errorMark: string;
  readonly value: string;
  readonly inputMode: 'url' | 'text';
  readonly onInput: (value: string) => void;
}

/** One line of text, such as an address: neither corrected nor completed by the browser. */
export const TextField = ({
  id,
  label,
  hint,
  error,
  errorMark,
  value,
  inputMode,
  onInput,
}: TextFieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input
      id={id}
      value={value}
      inputMode={inputMode}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      translate={false}
      aria-invalid={error !== ''}
      aria-describedby={describedBy(id, hint, error)}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
    <Notes id={id} hint={hint} error={error} errorMark={errorMark} />
  </div>
);
