import type { NewPhoto } from '#device/photo';
import type { PanelMessages } from '#messages/vi/panel';
import { LIMITS } from '#protocol/limits';
import { FieldError } from '../fields/FieldError';
import { living } from '../living';
import { Thumbnail } from './Thumbnail';

interface PhotosProps {
  readonly id: string;
  readonly messages: PanelMessages;
  readonly photos: () => readonly NewPhoto[];
  readonly changed: (photos: readonly NewPhoto[]) => void;
  /** Makes them small and adds them; resolves to what is wrong with those that were not added. */
  readonly add: (files: readonly File[]) => Promise<readonly string[]>;
  /** How many are being made small. */
  readonly making: () => number;
  readonly say: (words: string) => void;
}

/** Up to three photos, made small on the device. A button and the browser's own chooser: nothing has to be dragged. */
export const Photos = living<PhotosProps>(
  ({ redraw }, { id, messages, photos, changed, add, making, say }) => {
    const words = messages.photos;
    let problem = '';
    let input: HTMLInputElement | null = null;
    let button: HTMLButtonElement | null = null;

    const chosen = () => {
      const files = [...(input?.files ?? [])];
      // The same file may be chosen again once it was removed.
      if (input) input.value = '';
      if (files.length === 0) return;
      problem = '';
      void add(files).then((problems) => {
        problem = problems.join('. ');
        say(problem || words.with(photos().length));
        redraw();
      });
      redraw();
    };
    const remove = (gone: NewPhoto) => {
      problem = '';
      changed(photos().filter((photo) => photo !== gone));
      say(words.with(photos().length));
      redraw();
      button?.focus();
    };
    return () => (
      <div class={problem ? 'field wrong' : 'field'}>
        <p class="name">{words.title}</p>
        <p class="hint" id={`${id}-hint`}>
          {words.hint(LIMITS.photos)}
        </p>
        <FieldError id={`${id}-error`} prefix={messages.fields.error} text={problem} />
        {/* An empty list would be read out as one. */}
        {photos().length + making() > 0 && (
          <ul class="photos">
            {photos().map((photo, index) => (
              <li key={photo.sha256}>
                <Thumbnail photo={photo} label={words.attached(index + 1)} />
                {/* What it costs to send where every megabyte is paid for. */}
                <span class="hint">{`${Math.ceil(photo.bytes / 1000)}\u00a0kB`}</span>
                <button type="button" onClick={() => remove(photo)}>
                  {words.remove(index + 1)}
                </button>
              </li>
            ))}
            {/* Their place is held: what moves away under a finger is pressed by mistake. */}
            {[...Array(Math.min(making(), LIMITS.photos - photos().length)).keys()].map((n) => (
              <li key={n} aria-hidden="true" />
            ))}
          </ul>
        )}
        <input
          ref={(element) => {
            input = element;
          }}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          hidden
          onChange={chosen}
        />
        <button
          type="button"
          id={id}
          ref={(element) => {
            button = element;
          }}
          aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-disabled={making() > 0}
          onClick={() => making() === 0 && input?.click()}
        >
          {making() > 0 ? words.shrinking : words.add}
        </button>
      </div>
    );
  },
);
