import { html } from 'hono/html';
import type { Unfinished } from '../../../../widget/protocol/items/items';
import { STANCES, type Stance, type StanceItem } from '../../../../widget/protocol/items/stance';
import { normalise } from '../../../../widget/protocol/text';
import type { Html } from '../../layout';
import { fieldError } from '../../notice';
import type { FieldProps, ItemForm } from './form';
import { group } from './group';
import { answerName, errorId, reasonName, textOf } from './names';
import { skip } from './skip';

type Given = Extract<Unfinished, { kind: 'stance' }>;

/** For, against, or no opinion, and why. */
export const stance: ItemForm<StanceItem, Given> = {
  read(form, item) {
    const sent = textOf(form, answerName(item));
    return {
      item,
      kind: 'stance',
      stance: STANCES.find((one) => one === sent) ?? '',
      reason: textOf(form, reasonName(item)),
    };
  },
  answer({ item, kind, stance, reason = '' }) {
    const why = normalise(reason);
    return stance ? { item, kind, stance, ...(why && { reason: why }) } : null;
  },
  label: (_, cell, { stances, lang }) => ({ text: stances[cell as Stance], lang }),
  field(props) {
    const { item, given, words, mistake } = props;
    const { lang, stances } = words;
    const name = answerName(item.id);
    const rows = STANCES.map((value) => ({
      value,
      label: { text: stances[value], lang },
      checked: given.stance === value,
    }));
    const own = mistake?.control === name ? mistake : undefined;
    return group(
      { ...props, type: 'radio', flow: 'row', name, rows: [...rows, skip(words)], mistake: own, lang },
      reason(props),
    );
  },
};

/** Folded away: of a draft's hundreds few are written. */
function reason({
  item,
  given: { reason = '' },
  words,
  mistake,
  errorPrefix,
}: FieldProps<StanceItem, Given>): Html {
  const name = reasonName(item.id);
  const own = mistake?.control === name ? mistake : undefined;
  const id = errorId(name);
  return html`<details${(reason !== '' || own) && html` open`}><summary id="s.${item.id}">${words.reason}</summary>
${own && fieldError({ errorPrefix }, id, own.text)}
<textarea id="${name}" name="${name}" rows="3" aria-labelledby="s.${item.id}"${own && html` aria-invalid="true" aria-describedby="${id}"`}>
${reason}</textarea></details>
`;
}
