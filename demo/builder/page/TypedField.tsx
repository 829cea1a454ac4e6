import type { TypedName } from '../state/choices';
import { TextField } from './fields/TextField';
import type { PartProps } from './partProps';

interface TypedFieldProps extends PartProps {
  readonly name: TypedName;
  readonly label: string;
  readonly hint: string;
  readonly inputMode: 'url' | 'text';
}

/** A choice that is typed. */
export const TypedField = ({ words, choices, change, errorOf, name, ...field }: TypedFieldProps) => (
  <TextField
    {...field}
    id={name}
    value={choices[name]}
    error={errorOf(name)}
    errorMark={words.error}
    onInput={(value) => change({ [name]: value })}
  />
);
