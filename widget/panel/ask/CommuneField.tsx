import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Commune } from '#protocol/commune';
import { fold } from '#protocol/fold';
import { LineField } from '../fields/LineField';
import { living } from '../living';

/** The control's id. */
export const COMMUNE = 'gop-y-commune';
const SHOWN = 6;

interface CommuneFieldProps {
  readonly messages: PanelMessages;
  readonly reader: Post['reader'];
  readonly chosen: string | null;
  /** The one that the page named: chosen once its name is on the screen. */
  readonly preset: string | null;
  /** The page named one that the portal lacks. */
  readonly lacking: (commune: string) => void;
  readonly error: string | undefined;
  readonly changed: (id: string | null) => void;
  /** Whether something is typed that was not taken from the list. */
  readonly searching: (is: boolean) => void;
  readonly say: (words: string) => void;
}

/** Where it is: by today's name or by one from before, with or without diacritics. The list comes when it is needed. */
export const CommuneField = living<CommuneFieldProps>((life, first) => {
  const { messages, reader, chosen, preset, lacking, changed, searching, say } = first;
  const { redraw } = life;
  const words = messages.ask;
  let communes: readonly ReturnType<typeof folded>[] | undefined;
  let came: 'found' | 'absent' | 'unreachable' | undefined;
  let loading = false;
  let gone = false;
  /** That there is no list has been said aloud. */
  let isTold = false;
  let id = chosen;
  let typed = '';
  let begun = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let field: HTMLElement | null = null;
  life.onLeave(() => {
    gone = true;
    clearTimeout(pause);
  });

  const load = async () => {
    if (loading || communes) return;
    loading = true;
    const found = await reader.communes();
    loading = false;
    // Whoever went on has not seen what would be chosen for them.
    if (gone) return;
    came = found.kind;
    if (came === 'unreachable' && typed && !isTold) {
      isTold = true;
      say(words.communesUnread);
    }
    if (found.kind === 'found') communes = found.value.communes.map(folded);
    // The field goes, with what was typed into it.
    if (came === 'absent') searching(false);
    const isThere = (one: string | null) => one !== null && communes?.some((commune) => commune.id === one);
    if (communes && preset && !isThere(preset)) lacking(preset);
    // The page's own, unless somebody was faster; one of another portal is none.
    if (communes && !isThere(id)) become(!typed && isThere(preset) ? preset : null);
    redraw();
  };
  const become = (next: string | null) => {
    if (next === id) return;
    id = next;
    changed(id);
  };
  const choose = (next: string | null) => {
    clearTimeout(pause);
    become(next);
    typed = '';
    searching(false);
    begun += 1;
    redraw(() => field?.querySelector<HTMLElement>('input, button')?.focus());
  };
  const type = (text: string) => {
    typed = text;
    searching(fold(text) !== '');
    void load();
    clearTimeout(pause);
    if (communes) pause = setTimeout(() => say(words.communesFound(look().length)), 2000);
    redraw();
  };
  const look = () => {
    const asked = ` ${fold(typed)}`;
    if (asked.length < 2 || !communes) return [];
    return communes.filter(({ names }) => names.includes(asked)).slice(0, SHOWN);
  };
  if (id !== null || preset !== null) void load();

  return ({ error }) => {
    if (came === 'absent') return null;
    const known = communes?.find((commune) => commune.id === id);
    const matches = look();
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
              <span lang="vi">{known.name}</span>
              <button type="button" onClick={() => choose(null)}>
                {words.otherCommune}
              </button>
            </p>
          </div>
        ) : (
          <>
            <LineField
              key={begun}
              id={COMMUNE}
              error={error}
              kind="text"
              label={words.commune}
              hint={words.communeHint}
              errorPrefix={messages.fields.error}
              initial=""
              changed={type}
            />
            <ul class="found">
              {matches.map(({ id: one, name, formerly = [] }) => (
                <li key={one}>
                  <button type="button" lang="vi" onClick={() => choose(one)}>
                    {name}
                    {formerly.length > 0 && (
                      <span class="hint" lang={messages.lang}>
                        {words.formerly(formerly.join(', '))}
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
            {fold(typed) && matches.length === 0 && came && (
              <p class="hint">{communes ? words.communesFound(0) : words.communesUnread}</p>
            )}
          </>
        )}
      </div>
    );
  };
});

/** With all that it is and was called, as it is looked for. */
const folded = (commune: Commune) => ({
  ...commune,
  names: [commune.name, ...(commune.formerly ?? [])].map((one) => ` ${fold(one)}`).join(),
});
