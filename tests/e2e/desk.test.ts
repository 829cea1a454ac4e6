import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { consoleOf, isError } from './console';
import { keyboard, pointer } from './hands';
import { answer, decline, openQuestion, passOn, promise, publish, signIn, takeBack } from './officer';
import { arrive, lookUp, send, WAYS, type Way, writeToTheEnd } from './ways';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const come = async () => {
  const citizen = await arrive(world, WAYS[0] as Way);
  onTestFinished(() => citizen.context.close());
  return citizen;
};
const publications = () => world.rows('select title from publications').map(({ title }) => title);

test.for([
  ['by mouse', pointer],
  ['by keyboard alone', keyboard],
] as const)(
  '%s an officer passes a question on, names a day, answers, publishes and takes that back; another is not accepted',
  async ([how, hands]) => {
    const asked = `Bao giờ nạo vét cống đường Mẫu? (${how})`;
    const refused = `Xin số điện thoại của hàng xóm (${how})`;
    const citizen = await come();
    const codes: string[] = [];
    for (const text of [asked, refused]) {
      await citizen.open();
      await writeToTheEnd(citizen, text);
      codes.push(await send(citizen));
    }

    const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
    onTestFinished(() => context.close());
    const errors = consoleOf(page, isError);
    const officer = await signIn(page, world.desk, hands(page, 'mouse'));
    await openQuestion(officer, asked);
    await passOn(officer, 'Công ty Thoát nước Hà Mây (minh hoạ)');
    await promise(officer, new Date(Date.now() + 5 * 86_400_000));
    await answer(officer, 'Cống được nạo vét trong tuần này.');
    await publish(officer, `Nạo vét cống (${how})`, 'Khi nào cống đường Mẫu được nạo vét?');
    expect(publications()).toContain(`Nạo vét cống (${how})`);
    await takeBack(officer);
    expect(publications()).not.toContain(`Nạo vét cống (${how})`);
    await openQuestion(officer, refused);
    await decline(officer, 'Số điện thoại của người khác không được cung cấp.');

    const { words } = citizen;
    await citizen.open();
    await citizen.press(citizen.button(words.follow));
    await lookUp(citizen, codes[0] ?? '');
    await citizen.see('Cống được nạo vét trong tuần này.');
    await citizen.see(/^Đang xử lý, hẹn trả lời chậm nhất ngày/);
    await citizen.press(citizen.button(words.back));
    await lookUp(citizen, codes[1] ?? '');
    await citizen.see('Số điện thoại của người khác không được cung cấp.');
    expect(errors).toEqual([]);
  },
);
