import { useEffect, useState } from 'preact/hooks';

/** ms within which the widget is in its frames on a slow network; then somebody is told that it is not. */
const PATIENCE = 8000;

/**
 * Whether no frame has said that the widget is in it. A frame of no origin gets files only from a host that lets every
 * page read them, and what it does not get it shows nothing of.
 * @param shown what the frames are made of: `null`, there are none
 */
export function useSilence(shown: string | null): boolean {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    setSilent(false);
    if (shown === null) return undefined;
    const timer = setTimeout(() => setSilent(true), PATIENCE);
    const hear = ({ data }: MessageEvent) => {
      if (data !== 'gop-y:here') return;
      clearTimeout(timer);
      setSilent(false);
    };
    addEventListener('message', hear);
    return () => {
      clearTimeout(timer);
      removeEventListener('message', hear);
    };
  }, [shown]);
  return isSilent;
}
