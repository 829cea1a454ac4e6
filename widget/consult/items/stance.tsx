import type { Unfinished } from '#protocol/items/items';
import { STANCES, type Stance, type StanceItem } from '#protocol/items/stance';
import { LIMITS } from '#protocol/limits';
import { normalise } from '#protocol/text';
import { reasonOf } from '../mistakes';
import type { ItemForm } from './form';

type Given = Extract<Unfinished, { kind: 'stance' }>;

/** For, against, or no opinion, and why. */
export const stance: ItemForm<StanceItem, Given> = {
  blank: (item) => ({ item, kind: 'stance', stance: '', reason: '' }),
  answer({ item, kind, stance, reason = '' }) {
    const why = normalise(reason);
    return stance ? { item, kind, stance, ...(why && { reason: why }) } : null;
  },
  label: (_, cell, { stances, lang }) => ({ text: stances[cell as Stance], lang }),
  Field: ({ id, given, legend, lang, mistake, parts, messages, changed }) => {
    const errorOf = (control: string) => (mistake?.control === control ? mistake.text : undefined);
    return (
      <>
        <parts.Choices
          id={id}
          legend={legend}
          lang={lang}
          rows={STANCES.map((value) => ({ value, label: messages.stances[value] }))}
          initial={given.stance || undefined}
          errorPrefix={parts.messages.fields.error}
          error={errorOf(id)}
          changed={(stance) => changed({ ...given, stance: stance as Stance })}
        />
        <parts.TextField
          id={reasonOf(id)}
          label={messages.reason}
          hint={messages.noNames}
          error={errorOf(reasonOf(id))}
          max={LIMITS.reason}
          initial={given.reason ?? ''}
          focused={false}
          messages={parts.messages.fields}
          changed={(reason) => changed({ ...given, reason })}
          say={parts.say}
        />
      </>
    );
  },
};
