import { useEffect, useState } from 'preact/hooks';
import { plainPageOf } from '../give/addresses';
import type { PartProps } from './partProps';
import { TypedField } from './TypedField';

interface MoreAddressesProps extends PartProps {
  /** The folder of the widget's releases beside this page. */
  readonly usualFiles: string;
}

/** Addresses that are mostly right as they are. It opens by itself where one is not, and never shuts under somebody's hands. */
export function MoreAddresses({ usualFiles, ...part }: MoreAddressesProps) {
  const { words, choices, errorOf } = part;
  const isNeeded =
    choices.files !== '' ||
    choices.endpointFormer !== '' ||
    choices.plainPage !== '' ||
    errorOf('plainPage') !== '';
  const [isOpen, setOpen] = useState(isNeeded);
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.more}</summary>
      <TypedField
        {...part}
        name="plainPage"
        label={words.plainPage}
        hint={words.plainPageHint(plainPageOf({ ...choices, plainPage: '' }))}
        inputMode="url"
      />
      <TypedField
        {...part}
        name="files"
        label={words.files}
        hint={words.filesHint(usualFiles)}
        inputMode="url"
      />
      <TypedField
        {...part}
        name="endpointFormer"
        label={words.endpointFormer}
        hint={words.endpointFormerHint}
        inputMode="url"
      />
    </details>
  );
}
