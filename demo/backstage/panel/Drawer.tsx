import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../stage';
import type { BackstageWords } from '../words/vi';
import { Backstage } from './Backstage';
import type { Openness } from './openness';

interface DrawerProps {
  readonly stage: Stage;
  readonly words: BackstageWords;
  readonly openness: Openness;
}

/** A tab at the left edge, or the drawer that it opens. */
export function Drawer({ stage, words, openness }: DrawerProps) {
  const [isOpen, setOpen] = useState(openness.initial);
  const control = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  const toggle = () => {
    isPressed.current = true;
    setOpen(!isOpen);
  };
  useLayoutEffect(() => {
    openness.remember(isOpen);
    if (isPressed.current) control.current?.focus();
  }, [isOpen]);

  if (!isOpen) {
    return (
      <aside class="closed" aria-label={words.name}>
        <button class="tab" type="button" ref={control} aria-expanded="false" onClick={toggle}>
          {words.name}
        </button>
      </aside>
    );
  }
  return (
    <aside
      class="drawer"
      aria-labelledby="name"
      onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && toggle()}
    >
      <div class="head">
        <h2 id="name">{words.name}</h2>
        <button class="fold" type="button" ref={control} aria-expanded="true" onClick={toggle}>
          {words.close}
        </button>
      </div>
      <div class="body">
        <Backstage stage={stage} words={words} />
      </div>
    </aside>
  );
}
