import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Portal } from '#protocol/portal';
import { inLanguage } from '#protocol/text';
import { Icon } from './frame/Icon';
import { Title } from './frame/Title';
import type { Offers } from './offers';
import { SharedSwitch } from './SharedSwitch';
import { around } from './vietnamese';

interface HomeProps {
  readonly messages: PanelMessages;
  /** `null`: the endpoint has no portal.json, or it could not be reached and there is no copy. */
  readonly portal: Portal | null;
  /** Where the endpoint could not be reached, how to try again. */
  readonly readAgain: (() => void) | null;
  readonly offers: Offers;
  readonly post: Post;
  readonly sharedChanged: () => void;
  /** How many submissions wait on this device. */
  readonly waiting: number;
  /** How many do not go by themselves. */
  readonly parked: number;
  /** How many questions of this device were answered. */
  readonly answered: number;
  /** Answers can be looked up by code. */
  readonly canFollow: boolean;
  readonly go: (to: 'ask' | 'consult' | 'follow' | 'before') => void;
}

const PICTURES = {
  ask: 'M5 5h14v11h-7l-5 4v-4H5z',
  consult: 'M6 4h12v16H6zM9 8h6M9 14l2 2 4-4',
  follow: 'M4 6h16v12H4zM4 7l8 6 8-6',
};

/** The first screen: large buttons, no tabs. What the portal does not offer is not there. */
export function Home({
  messages,
  portal,
  readAgain,
  offers,
  post,
  sharedChanged,
  waiting,
  parked,
  answered,
  canFollow,
  go,
}: HomeProps) {
  const words = messages.home;
  const agency = portal && inLanguage(portal.agency, messages.lang);
  const offer = (to: 'ask' | 'consult' | 'follow', title: string, hint: ComponentChildren) => (
    <li>
      <button type="button" class={to} onClick={() => go(to)}>
        <Icon>
          <path d={PICTURES[to]} />
        </Icon>
        {title}
        <span class="hint">{hint}</span>
      </button>
    </li>
  );
  return (
    <>
      <Title lang={portal ? inLanguage(portal.name, messages.lang).lang : messages.lang}>
        {portal ? inLanguage(portal.name, messages.lang).text : messages.title}
      </Title>
      {readAgain && (
        <div class="note">
          <p>{words.unreachable}</p>
          <button type="button" onClick={readAgain}>
            {messages.retry}
          </button>
        </div>
      )}
      {offers.nothing && <p>{words.nothing}</p>}
      {portal?.counts && <p class="hint">{words.counts(portal.counts)}</p>}
      <ul class="offers ways">
        {offers.ask &&
          offer(
            'ask',
            words.ask,
            agency ? around(messages.lang, words.askHint(agency.text), agency.text) : words.askHintPlain,
          )}
        {offers.consult && offer('consult', words.consult, words.consultHint(offers.open))}
        {offers.follow && offer('follow', words.sent, words.sentHint(waiting, parked, answered, canFollow))}
      </ul>
      {!offers.nothing && (
        <SharedSwitch post={post} messages={messages} changed={sharedChanged} see={() => go('before')} />
      )}
    </>
  );
}
