import { channelsOf, hexOf, USUAL } from '../colour/shade';
import type { PartProps } from './partProps';
import { TypedField } from './TypedField';

/** The portal's colour: typed, or picked. */
export function AccentField(part: PartProps) {
  const { words, choices, change, errorOf } = part;
  const accent = choices.accent.trim();
  const shown = accent === '' || errorOf('accent') ? USUAL.light : accent;
  return (
    <div>
      <TypedField {...part} name="accent" label={words.accent} hint={words.accentHint} inputMode="text" />
      <label class="row">
        <input
          type="color"
          value={hexOf(channelsOf(shown))}
          onInput={(event) => change({ accent: event.currentTarget.value })}
        />
        <span>{words.accentPick}</span>
      </label>
    </div>
  );
}
