import { VIEWS } from '#embed/settings';
import { inLanguage } from '#protocol/text';
import type { Lists } from '../endpoint/lists';
import { Checkbox } from './fields/Checkbox';
import { IdField } from './IdField';
import type { PartProps } from './partProps';

interface ContentPartProps extends PartProps {
  readonly lists: Lists;
}

/** What is offered, and what is chosen before the citizen chooses. */
export function ContentPart({ lists, ...part }: ContentPartProps) {
  const { words, choices, change, errorOf } = part;
  const topics = lists.topics.map(({ id, label }) => ({
    value: id,
    label: inLanguage(label, words.lang).text,
  }));
  const communes = lists.communes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section aria-labelledby="part-content">
      <h3 id="part-content">{words.parts.content}</h3>
      <fieldset class="group" aria-describedby={errorOf('views') && 'views-error'}>
        <legend>{words.views}</legend>
        {VIEWS.map((view) => (
          <Checkbox
            key={view}
            label={words.view[view]}
            isChecked={choices.views.includes(view)}
            onChange={(isChecked) =>
              change({
                views: VIEWS.filter((one) => (one === view ? isChecked : choices.views.includes(one))),
              })
            }
          />
        ))}
        {errorOf('views') && (
          <p class="error" id="views-error">
            <span class="unseen">{words.error} </span>
            {errorOf('views')}
          </p>
        )}
      </fieldset>
      <IdField {...part} name="topic" label={words.topic} hint="" known={topics} />
      <IdField {...part} name="commune" label={words.commune} hint={words.communeHint} known={communes} />
      <Checkbox
        label={words.sharedDevice}
        isChecked={choices.sharedDevice === 'always'}
        onChange={(isChecked) => change({ sharedDevice: isChecked ? 'always' : 'ask' })}
      />
    </section>
  );
}
