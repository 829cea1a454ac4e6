import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { living, reading } from '../../widget/panel/living';

afterEach(cleanup);

/** Two turns of the queue: one for the promise, one for the drawing. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a living component keeps its variables, shows new properties, and is set up once', async () => {
  let setups = 0;
  let press = () => {};
  const Counter = living<{ readonly label: string }>(({ redraw }) => {
    setups += 1;
    let pressed = 0;
    press = () => {
      pressed += 1;
      redraw();
    };
    return ({ label }) => <p>{`${label} ${pressed}`}</p>;
  });
  const { container, rerender } = render(<Counter label="một" />);
  press();
  await settled();
  expect(container.textContent).toBe('một 1');
  rerender(<Counter label="hai" />);
  expect(container.textContent).toBe('hai 1');
  expect(setups).toBe(1);
});

test('what it began is undone when it leaves, once', () => {
  const undone: string[] = [];
  const Listener = living<object>(({ onLeave }) => {
    onLeave(() => undone.push('a'));
    onLeave(() => undone.push('b'));
    return () => null;
  });
  const { rerender, unmount } = render(<Listener />);
  rerender(<Listener />);
  expect(undone).toEqual([]);
  unmount();
  expect(undone).toEqual(['a', 'b']);
});

test('an answer is drawn when it comes, may be asked for anew, and one that comes too late harms nobody', async () => {
  let answer = (_: string) => {};
  let anew = () => {};
  let drawn = 0;
  const Reader = living<object>((life) => {
    const [read, again] = reading(
      life,
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    anew = again;
    return () => {
      drawn += 1;
      return <p>{read() ?? 'chờ'}</p>;
    };
  });
  const { container } = render(<Reader />);
  expect(container.textContent).toBe('chờ');
  answer('đây');
  await settled();
  expect(container.textContent).toBe('đây');
  expect(drawn).toBe(2);

  anew();
  await settled();
  expect(container.textContent).toBe('chờ');
  answer('đó');
  await settled();
  expect(container.textContent).toBe('đó');
  expect(drawn).toBe(4);
  cleanup();

  const { unmount } = render(<Reader />);
  unmount();
  answer('muộn');
  await settled();
  expect(drawn).toBe(5);
});
