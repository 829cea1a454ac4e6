import { useRef, useState } from 'preact/hooks';
import type { BuilderWords } from '../words/vi';
import { RadioGroup } from './fields/RadioGroup';
import { keepFocus } from './keepFocus';
import { PreviewFrame } from './PreviewFrame';
import { useSettled } from './useSettled';
import { useSilence } from './useSilence';

interface PreviewPartProps {
  readonly words: BuilderWords;
  /** The tag's attributes; `null`: something is still wrong with them. */
  readonly attributes: ReadonlyMap<string, string> | null;
}

type Device = 'phone' | 'desktop';
const DEVICES: readonly Device[] = ['phone', 'desktop'];

/** The real widget on a page of nobody's, as a phone and as a desktop show it. A narrow window has one of them at a time. */
export function PreviewPart({ words, attributes }: PreviewPartProps) {
  const part = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [device, setDevice] = useState<Device>('phone');
  const hash = useSettled(attributes && new URLSearchParams([...attributes]).toString());
  const isSilent = useSilence(hash);
  const frames = () => [...(part.current?.querySelectorAll('iframe') ?? [])];

  function open() {
    if (!opener.current) return;
    keepFocus(opener.current, frames());
    // A frame without an origin of its own can be addressed by no name.
    for (const { contentWindow } of frames()) contentWindow?.postMessage('gop-y:open', '*');
  }

  const { preview } = words;
  return (
    <section aria-labelledby="step-look" ref={part} class={`preview shows-${device}`}>
      {hash === null ? (
        <p>{preview.waiting}</p>
      ) : (
        <>
          <p class="hint">{preview.note}</p>
          {isSilent && <p class="strange">{preview.silent}</p>}
          <div class="switch">
            <RadioGroup
              name="device"
              legend={preview.which}
              value={device}
              options={{
                phone: { label: preview.phone, hint: '' },
                desktop: { label: preview.desktop, hint: '' },
              }}
              onChange={setDevice}
            />
          </div>
          <div class="devices">
            {DEVICES.map((one) => (
              <PreviewFrame key={`${one} ${hash}`} device={one} title={preview[one]} hash={hash} />
            ))}
          </div>
          <p class="actions">
            <button type="button" ref={opener} onClick={open}>
              {preview.open}
            </button>
            <a href={`preview.html#${hash}`} target="_blank" rel="noreferrer">
              {preview.large}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
