import { SelectField } from './fields/SelectField';
import type { PartProps } from './partProps';
import { TypedField } from './TypedField';

interface IdFieldProps extends PartProps {
  readonly name: 'topic' | 'commune';
  readonly label: string;
  readonly hint: string;
  /** Empty: the endpoint has not told any. */
  readonly known: readonly { readonly value: string; readonly label: string }[];
}

/** An id of the endpoint's: chosen where the endpoint tells what there is, typed where it does not. */
export function IdField({ known, hint, ...field }: IdFieldProps) {
  const { words, choices, change, name, label } = field;
  const hints = [hint, known.length === 0 && words.idHint].filter(Boolean).join(' ');
  if (known.length === 0) return <TypedField {...field} hint={hints} inputMode="text" />;
  const value = choices[name];
  const isKnown = value === '' || known.some((one) => one.value === value);
  const options = [
    { value: '', label: words.none },
    ...known,
    ...(isKnown ? [] : [{ value, label: words.notInList(value) }]),
  ];
  return (
    <SelectField
      id={name}
      label={label}
      hint={hints}
      value={value}
      options={options}
      onChange={(chosen) => change({ [name]: chosen })}
    />
  );
}
