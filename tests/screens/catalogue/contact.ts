import { inLanguage } from '#protocol/text';
import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { goOffline } from './offline';
import { attach, picture } from './photos';
import { goToContact, goToText } from './question';

async function openContact(stage: Stage): Promise<void> {
  await stage.open();
  await goToContact(stage);
}

async function leaveContact(stage: Stage): Promise<void> {
  const { contact } = stage.words.ask;
  await openContact(stage);
  await stage.write(contact.name, 'Nguyễn Thị Hường');
  await stage.write(contact.phone, '0912 345 678');
}

const purpose = ({ endpoint, lang }: Stage, wanted: string): string => {
  const found = endpoint.hosted.portal.privacy?.purposes.find(({ id }) => id === wanted);
  if (!found) throw new Error(`the portal has no purpose ${wanted}`);
  return inLanguage(found.label, lang).text;
};

/** How to reach the citizen, and what has to be agreed to for that. */
export const CONTACT: readonly ScreenStory[] = [
  { name: 'contact/empty', show: openContact },
  {
    name: 'contact/filled',
    async show(stage) {
      await leaveContact(stage);
      await stage.choose(stage.words.ask.ages.adult(16));
      await stage.tick(purpose(stage, 'answer'));
    },
  },
  {
    name: 'contact/minor',
    async show(stage) {
      await leaveContact(stage);
      await stage.choose(stage.words.ask.ages.minor(16));
      await stage.panel.getByRole('checkbox', { name: purpose(stage, 'parent') }).waitFor();
    },
  },
  {
    name: 'contact/notice-open',
    async show(stage) {
      await leaveContact(stage);
      await stage.panel.getByText(stage.words.ask.notice.more).click();
    },
  },
  {
    name: 'contact/errors',
    async show(stage) {
      const { contact } = stage.words.ask;
      await openContact(stage);
      await stage.write(contact.phone, '0912');
      await stage.write(contact.email, 'huong');
      await stage.press(stage.words.ask.send);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  {
    name: 'contact/photos-need-consent',
    async show(stage) {
      const { words } = stage;
      await stage.open();
      await goToText(stage);
      await stage.write(words.ask.text, 'Ổ gà trước cổng trường Đồng Mai, xem ảnh.');
      await attach(stage, [await picture(stage, 1)]);
      await stage.panel.getByRole('img', { name: words.photos.attached(1) }).waitFor();
      await stage.press(words.ask.next);
      await stage.choose(words.ask.unsure);
      await stage.press(words.ask.next);
      await stage.see(words.ask.photosNeed);
    },
  },
  {
    name: 'contact/offline',
    async show(stage) {
      await openContact(stage);
      await goOffline(stage);
      await stage.button(stage.words.ask.sendLater).waitFor();
    },
  },
];
