import type { NewPhoto } from '#device/photo';
import type { PanelMessages } from '#messages/vi/panel';
import { LIMITS } from '#protocol/limits';
import { FieldError } from '../fields/FieldError';
import { living } from '../living';
import { type Shrunk, shrink } from './shrink';
import { Thumbnail } from './Thumbnail';

interface PhotosProps {
  readonly id: string;
  readonly messages: PanelMessages;
  readonly photos: () => readonly NewPhoto[];
  readonly changed: (photos: readonly NewPhoto[]) => void;
  /** What is still being made smaller: whoever goes on waits for it. */
  readonly busy: (work: Promise<void>) => void;
  readonly say: (words: string) => void;
}

/** Up to three photos, made small on the device. A button and the browser's own chooser: nothing has to be dragged. */
export const Photos = living<PhotosProps>(({ redraw }, { id, messages, photos, changed, busy, say }) => {
  const words = messages.photos;
  let problem = '';
  let working = false;
  let input: HTMLInputElement | null = null;
  let button: HTMLButtonElement | null = null;

  const wrong = (shrunk: Shrunk): string => (shrunk.kind === 'done' ? '' : words.failed(shrunk.why));
  async function add(files: readonly File[]): Promise<void> {
    working = true;
    problem = '';
    redraw();
    for (const file of files) {
      if (photos().length >= LIMITS.photos) {
        problem = words.tooMany(LIMITS.photos);
        break;
      }
      const shrunk = await shrink(file);
      problem = wrong(shrunk) || problem;
      if (shrunk.kind === 'failed') continue;
      const isThere = photos().some(({ sha256 }) => sha256 === shrunk.photo.sha256);
      if (isThere) problem = words.twice;
      else changed([...photos(), shrunk.photo]);
    }
    working = false;
    say(problem || words.with(photos().length));
    redraw();
  }
  const chosen = () => {
    const files = Array.from(input?.files ?? []);
    // The same file may be chosen again once it was removed.
    if (input) input.value = '';
    if (files.length > 0) busy(add(files));
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
      <ul class="photos">
        {photos().map((photo, index) => (
          <li key={photo.sha256}>
            <Thumbnail photo={photo} label={words.attached(index + 1)} />
            <button type="button" onClick={() => remove(photo)}>
              {words.remove(index + 1)}
            </button>
          </li>
        ))}
      </ul>
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
        aria-disabled={working}
        onClick={() => !working && input?.click()}
      >
        {working ? words.shrinking : words.add}
      </button>
    </div>
  );
});
