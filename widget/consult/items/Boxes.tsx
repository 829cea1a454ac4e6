import { living } from '#panel/living';
import type { ChoiceRow, PanelParts } from '#panel/parts';

interface BoxesProps {
  readonly id: string;
  readonly legend: string;
  readonly lang: string;
  readonly hint: string;
  readonly rows: readonly ChoiceRow[];
  readonly initial: readonly string[];
  readonly error: string | undefined;
  readonly parts: PanelParts;
  readonly changed: (values: readonly string[]) => void;
}

/** Choose several: native boxes, the whole row to press. The first has the id of the group. */
export const Boxes = living<BoxesProps>((_, { parts, rows, initial }) => {
  const { FieldError } = parts;
  const chosen = new Set(initial);
  return ({ id, legend, lang, hint, error, changed }) => (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend class="name" lang={lang}>
        {legend}
      </legend>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError id={`${id}-error`} prefix={parts.messages.fields.error} text={error} />
      {rows.map(({ value, label, lang }, index) => (
        <label key={value} class="choice" lang={lang}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            defaultChecked={chosen.has(value)}
            aria-invalid={error ? 'true' : undefined}
            onChange={({ currentTarget }) => {
              if (currentTarget.checked) chosen.add(value);
              else chosen.delete(value);
              // In the order of the item, whatever was pressed first.
              changed(rows.map((row) => row.value).filter((one) => chosen.has(one)));
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
});
