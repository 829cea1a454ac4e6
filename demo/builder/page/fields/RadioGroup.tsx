import type { Named } from '../../words/vi';

interface RadioGroupProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  /** What may be chosen, in the order in which it stands. */
  readonly options: Readonly<Record<T, Named>>;
  readonly onChange: (value: T) => void;
}

/** One of a few, each with what speaks for it. */
export function RadioGroup<T extends string>({ name, legend, value, options, onChange }: RadioGroupProps<T>) {
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      {(Object.entries(options) as [T, Named][]).map(([option, { label, hint }]) => (
        <label key={option} class="row">
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>
            {label}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
