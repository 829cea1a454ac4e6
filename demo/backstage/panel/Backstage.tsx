import type { Trouble } from '../arrival';
import { readDevice } from '../device/readDevice';
import type { Stage } from '../stage';
import type { BackstageWords } from '../words/vi';
import { Connection } from './Connection';
import { DeviceView } from './DeviceView';
import { OfficerPart } from './OfficerPart';
import { ReceivedView } from './ReceivedView';
import { useLive } from './useLive';

interface BackstageProps {
  readonly stage: Stage;
  readonly words: BackstageWords;
}

/** All that stands in the open panel. */
export function Backstage({ stage, words }: BackstageProps) {
  const [seen, refresh] = useLive(stage.look);
  const [device] = useLive(readDevice);
  // All of it at once: what comes later would push away what is read already.
  if (seen.kind === 'pending' || device.kind === 'pending') return null;
  const become = (trouble: Trouble) => stage.become(trouble).then(refresh, refresh);
  return (
    <>
      <p class="hint">{words.only}</p>
      <Connection words={words} seen={seen} become={become} />
      <DeviceView words={words} live={device} />
      <ReceivedView words={words} seen={seen} />
      <OfficerPart words={words} officer={stage.officer} />
      <section aria-labelledby="try">
        <h3 id="try">{words.tryIt}</h3>
        <ol class="promises">
          {words.promises.map(([promise, deed]) => (
            <li key={promise}>
              <b>{promise}.</b> {deed}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
