import { expect, test, vi } from 'vitest';
import { createAttempts } from '#panel/fields/attempts';

function form() {
  const redraw = vi.fn();
  return { attempts: createAttempts({ redraw, onLeave() {} }), redraw };
}

test('a form with mistakes is counted, drawn again and not submitted', async () => {
  const { attempts, redraw } = form();
  const submit = vi.fn(async () => {});
  await attempts.make(false, submit);
  expect(submit).not.toHaveBeenCalled();
  expect(attempts.count).toBe(1);
  expect(redraw).toHaveBeenCalledTimes(1);
});

test('a second press while the first is under way submits nothing more', async () => {
  const { attempts } = form();
  let end = () => {};
  const submit = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const first = attempts.make(true, submit);
  expect(attempts.busy).toBe(true);
  await attempts.make(true, submit);
  expect(submit).toHaveBeenCalledTimes(1);
  end();
  await first;
  expect(attempts).toMatchObject({ count: 2, busy: false, failed: false });
});

test('when nothing could be kept the form says so until an attempt succeeds', async () => {
  const { attempts } = form();
  await attempts.make(true, () => Promise.reject(new Error('full')));
  expect(attempts).toMatchObject({ busy: false, failed: true });
  await attempts.make(true, async () => {});
  expect(attempts.failed).toBe(false);
});
