import type { Ask } from '#doctor/endpoint/answer';
import type { OwnPortal } from '../endpoint/portals';
import { CheckPart } from './CheckPart';
import { SelectField } from './fields/SelectField';
import { MoreAddresses } from './MoreAddresses';
import type { PartProps } from './partProps';
import { TypedField } from './TypedField';

interface EndpointPartProps extends PartProps {
  readonly portals: readonly OwnPortal[];
  readonly ask: Ask;
  /** Of this page. */
  readonly origin: string;
  /** The folder of the widget's releases beside this page. */
  readonly usualFiles: string;
}

/** Where questions and opinions go, and the addresses that hang on it. */
export function EndpointPart({ portals, ask, origin, usualFiles, ...part }: EndpointPartProps) {
  const { words, choices, change } = part;
  const own = portals.map(({ id, name }) => ({ value: `${origin}/v1/${id}`, label: name }));
  const chosen = own.find(({ value }) => value === choices.endpoint)?.value ?? '';
  return (
    <section aria-labelledby="part-endpoint">
      <h3 id="part-endpoint">{words.parts.endpoint}</h3>
      {own.length > 0 && (
        <SelectField
          id="portal"
          label={words.portal}
          hint=""
          value={chosen}
          options={[...own, { value: '', label: words.portalOther }]}
          onChange={(endpoint) => change({ endpoint })}
        />
      )}
      <TypedField
        {...part}
        name="endpoint"
        label={words.endpoint}
        hint={/\/\s*$/.test(choices.endpoint) ? words.endpointSlash : words.endpointHint}
        inputMode="url"
      />
      <CheckPart {...part} ask={ask} origin={origin} />
      <MoreAddresses {...part} usualFiles={usualFiles} />
    </section>
  );
}
