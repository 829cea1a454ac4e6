import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Commune } from '#protocol/commune';
import { fold } from '#protocol/fold';
import { LineField } from '../fields/LineField';
import { living } from '../living';

const FIELD = 'gop-y-commune';
const SHOWN = 6;

interface CommuneFieldProps {
  readonly messages: PanelMessages;
  readonly reader: Post['reader'];
  readonly chosen: string | null;
  readonly changed: (id: string | null) => void;
  readonly say: (words: string) => void;
}

/** Where it is: by today's name or by one from before, with or without diacritics. The list comes when it is needed. */
export const CommuneField = living<CommuneFieldProps>(
  ({ redraw }, { messages, reader, chosen, changed, say }) => {
    const words = messages.ask;
    let communes: readonly Commune[] | undefined;
    let absent = false;
    let id = chosen;
    let typed = '';
    let begun = 0;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let field: HTMLElement | null = null;

    const load = async () => {
      const found = await reader.communes();
      if (found.kind === 'found') communes = found.value.communes;
      absent = found.kind === 'absent';
      // Named by a page that belongs to another portal.
      if (communes && id !== null && !communes.some((commune) => commune.id === id)) choose(null);
      redraw();
    };
    const choose = (next: string | null) => {
      id = next;
      typed = '';
      begun += 1;
      changed(id);
      redraw(() => field?.querySelector<HTMLElement>('input, button')?.focus());
    };
    const type = (text: string) => {
      typed = text;
      if (!communes) void load();
      clearTimeout(pause);
      pause = setTimeout(() => say(words.communesFound(matches().length)), 1500);
      redraw();
    };
    const matches = (): readonly Commune[] => {
      const asked = ` ${fold(typed)}`;
      if (asked.length < 2 || !communes) return [];
      return communes
        .filter(({ name, formerly = [] }) =>
          [name, ...formerly].some((one) => ` ${fold(one)}`.includes(asked)),
        )
        .slice(0, SHOWN);
    };
    if (id !== null) void load();

    return () => {
      if (absent) return null;
      const known = communes?.find((commune) => commune.id === id);
      return (
        <div
          ref={(element) => {
            field = element;
          }}
        >
          {known ? (
            <div class="field">
              <p class="name">{words.commune}</p>
              <p class="row">
                <span>{known.name}</span>
                <button type="button" onClick={() => choose(null)}>
                  {words.otherCommune}
                </button>
              </p>
            </div>
          ) : (
            <>
              <LineField
                key={begun}
                id={FIELD}
                kind="text"
                label={words.commune}
                hint={words.communeHint}
                errorPrefix={messages.fields.error}
                initial=""
                changed={type}
              />
              <ul class="found">
                {matches().map(({ id: one, name, formerly = [] }) => (
                  <li key={one}>
                    <button type="button" onClick={() => choose(one)}>
                      {name}
                      {formerly.length > 0 && <span class="hint">{words.formerly(formerly.join(', '))}</span>}
                    </button>
                  </li>
                ))}
              </ul>
              {communes && fold(typed) && matches().length === 0 && (
                <p class="hint">{words.communesFound(0)}</p>
              )}
            </>
          )}
        </div>
      );
    };
  },
);
