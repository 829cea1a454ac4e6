import { VIEWS } from '#embed/settings';
import type { Choices } from '../state/choices';
import { endpointOf } from './addresses';

/** The attributes of the tag by name: the endpoint, and what differs from the default. */
export function attributesOf(choices: Choices): ReadonlyMap<string, string> {
  const unlessDefault = (value: string, usual: string) => (value === usual ? '' : value);
  const { views } = choices;
  const all = {
    'data-endpoint': endpointOf(choices),
    'data-lang': choices.lang.trim(),
    'data-launcher': unlessDefault(choices.launcher, 'right'),
    'data-accent': choices.accent.trim(),
    'data-theme': unlessDefault(choices.theme, 'light'),
    'data-views': views.length === VIEWS.length ? '' : views.join(' '),
    'data-topic': choices.topic.trim(),
    'data-commune': choices.commune.trim(),
    'data-shared-device': unlessDefault(choices.sharedDevice, 'ask'),
    'data-endpoint-former': choices.endpointFormer.trim().replace(/\/+$/, ''),
  };
  return new Map(Object.entries(all).filter(([, value]) => value !== ''));
}
