import { endpointOf, filesOf, plainPageOf } from '../give/addresses';
import { snippetOf } from '../give/snippet';
import { CopyBlock } from './CopyBlock';
import type { GivenProps } from './givenProps';

/** What is pasted, and whom the page then trusts: an address of this page that a stranger shared may name any server. */
export function SnippetPart({ words, choices, release, usualFiles, say }: GivenProps) {
  const hostOf = (address: string) => new URL(address).host;
  const endpoint = hostOf(endpointOf(choices));
  const plainPage = hostOf(plainPageOf(choices));
  const trust = {
    module: { hosts: [endpoint], says: words.hostsModule(endpoint) },
    frame: { hosts: [plainPage], says: words.hostsFrame(plainPage) },
    tag: {
      hosts: [hostOf(filesOf(choices, usualFiles)), endpoint, plainPage],
      says: words.hosts(hostOf(filesOf(choices, usualFiles)), endpoint, plainPage),
    },
  }[choices.hosting === 'module' || choices.hosting === 'frame' ? choices.hosting : 'tag'];
  const isStrange = trust.hosts.some((host) => host !== hostOf(usualFiles));
  return (
    <>
      <p class={isStrange ? 'trust strange' : 'trust'}>
        {trust.says} {isStrange && words.strangers}
      </p>
      {snippetOf(choices, release, usualFiles).map(({ place, text }) => (
        <CopyBlock
          key={place}
          words={words}
          label={words.snippetNames[place]}
          hint={words.places[place]}
          text={text}
          say={say}
        />
      ))}
    </>
  );
}
