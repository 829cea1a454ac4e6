import { FieldError } from '../fields/FieldError';

interface Box {
  readonly id: string;
  readonly label: { readonly text: string; readonly lang: string };
  readonly ticked: boolean;
  readonly error: string | undefined;
  readonly changed: (ticked: boolean) => void;
}

/** One box for each purpose. None is ticked for the citizen: silence is no consent. */
export function ConsentBoxes({
  boxes,
  errorPrefix,
}: {
  readonly boxes: readonly Box[];
  readonly errorPrefix: string;
}) {
  return (
    <>
      {boxes.map(({ id, label, ticked, error, changed }) => (
        <div key={id} class={error ? 'field wrong' : 'field'}>
          <FieldError id={`${id}-error`} prefix={errorPrefix} text={error} />
          <label class="choice" lang={label.lang}>
            <input
              type="checkbox"
              id={id}
              defaultChecked={ticked}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onChange={({ currentTarget }) => changed(currentTarget.checked)}
            />
            <span>{label.text}</span>
          </label>
        </div>
      ))}
    </>
  );
}
