import { fold } from '../../../widget/protocol/fold';
import { newestFirst } from '../newestFirst';
import { ANSWERED } from '../standing';
import type { Publication, Store } from '../store';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import { key, type Memory, questionAt, questionsOf, replace } from './memory';

type Publishing = Pick<
  Store,
  'publish' | 'published' | 'publication' | 'searchPublished' | 'counts' | 'addNotice' | 'notice'
>;

/** What everybody may read. */
export function publishing(memory: Memory): Publishing {
  const { notices } = memory;
  const all = (portal: string): readonly Publication[] =>
    questionsOf(memory, portal)
      .flatMap(({ publication }) => publication ?? [])
      .sort(newestFirst);
  return {
    async publish(portal, id, publication, deed) {
      const row = questionAt(memory, portal, id);
      if (!row) return 'gone';
      const others = questionsOf(memory, portal).filter(({ it }) => it.id !== id);
      if (publication && others.some((other) => other.publication?.slug === publication.slug)) {
        throw new Error('another question was published under this slug');
      }
      replace(memory, { ...row, publication });
      const act = publication ? 'published' : 'unpublished';
      record(memory, portal, deed, { act, subject: SUBJECT.publication(id) });
      return 'done';
    },
    async published(portal, limit) {
      return all(portal).slice(0, limit);
    },
    async publication(portal, slug) {
      return all(portal).find((one) => one.slug === slug);
    },
    async searchPublished(portal, words, limit) {
      return all(portal)
        .filter(({ title, question }) => {
          const text = ` ${fold(title)} ${fold(question)}`;
          return words.every((word) => text.includes(` ${word}`));
        })
        .slice(0, limit);
    },
    async counts(portal) {
      const kept = questionsOf(memory, portal)
        .flatMap(({ standing }) => standing.kept ?? [])
        .filter((one) => ANSWERED.includes(one));
      return {
        answered: kept.length,
        promised: kept.filter((one) => one !== 'unpromised').length,
        onTime: kept.filter((one) => one === 'on-time').length,
      };
    },
    async addNotice(portal, hash, text) {
      if (!notices.has(key(portal, hash))) notices.set(key(portal, hash), text);
    },
    async notice(portal, hash) {
      return notices.get(key(portal, hash));
    },
  };
}
