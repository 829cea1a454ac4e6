import { useState } from 'preact/hooks';
import { AccentField } from './AccentField';
import { RadioGroup } from './fields/RadioGroup';
import { SelectField } from './fields/SelectField';
import type { PartProps } from './partProps';
import { Shades } from './Shades';
import { TypedField } from './TypedField';

const RELEASED = ['', 'vi', 'en'];

/** How it looks and speaks. */
export function LookPart(part: PartProps) {
  const { words, choices, change } = part;
  const [isOther, setOther] = useState(!RELEASED.includes(choices.lang));
  const { page, vi, en, other } = words.langs;
  return (
    <section aria-labelledby="part-look">
      <h3 id="part-look">{words.parts.look}</h3>
      <SelectField
        id="language"
        label={words.language}
        hint=""
        value={isOther || !RELEASED.includes(choices.lang) ? 'other' : choices.lang}
        options={[
          { value: '', label: page },
          { value: 'vi', label: vi },
          { value: 'en', label: en },
          { value: 'other', label: other },
        ]}
        onChange={(value) => {
          setOther(value === 'other');
          change({ lang: value === 'other' ? '' : value });
        }}
      />
      {(isOther || !RELEASED.includes(choices.lang)) && (
        <TypedField
          {...part}
          name="lang"
          label={words.langCode}
          hint={words.langHint(part.errorOf('lang') ? '' : choices.lang.trim())}
          inputMode="text"
        />
      )}
      <AccentField {...part} />
      <Shades words={words} accent={part.errorOf('accent') ? '' : choices.accent.trim()} />
      <RadioGroup
        name="theme"
        legend={words.theme}
        value={choices.theme}
        options={words.themes}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        name="launcher"
        legend={words.launcher}
        value={choices.launcher}
        options={words.launchers}
        onChange={(launcher) => change({ launcher })}
      />
    </section>
  );
}
