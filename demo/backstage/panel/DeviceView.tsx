import type { Device } from '../device/readDevice';
import type { BackstageWords } from '../words/vi';
import { KeptList } from './KeptList';
import type { Live } from './useLive';

interface DeviceViewProps {
  readonly words: BackstageWords;
  readonly live: Live<Device>;
}

export function DeviceView({ words, live }: DeviceViewProps) {
  return (
    <section aria-labelledby="device">
      <h3 id="device">{words.device}</h3>
      {live.kind === 'read' && <Found words={words} device={live.value} />}
    </section>
  );
}

function Found({ words, device }: { readonly words: BackstageWords; readonly device: Device }) {
  if (device.kind === 'unknown') return <p class="hint">{words.unknownDatabase}</p>;
  if (device.kind === 'none') return <p class="hint">{words.noDatabase}</p>;
  return (
    <>
      <KeptList words={words} kept={device.kept} copies={device.copies} />
      <details>
        <summary>{words.raw}</summary>
        <dl class="raw">
          {device.raw.map(([key, text]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
