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
        <div key={option}>
          <label class="row">
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              aria-describedby={hint && `${name}-${option}-hint`}
              onChange={() => onChange(option)}
            />
            <span>{label}</span>
          </label>
          {hint && (
            <p class="hint below" id={`${name}-${option}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
