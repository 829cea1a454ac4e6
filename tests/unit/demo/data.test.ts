import { expect, test } from 'vitest';
import { QUESTIONS } from '../../../demo/seed/questions/questions';
import { WAITING } from '../../../demo/seed/questions/waiting';
import { inFiles } from './seeded';

const hosted = await inFiles();
const communes = hosted.communes?.communes ?? [];

const doubles = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

test('the province has a hundred communes, none of them twice', () => {
  expect(communes).toHaveLength(100);
  expect(doubles(communes.map(({ id }) => id))).toEqual([]);
  expect(doubles(communes.map(({ name }) => name))).toEqual([]);
});

test('one old name leads to two communes, as happens where a commune was divided', () => {
  const old = communes.flatMap(({ formerly = [] }) => formerly);
  expect(doubles(old)).toEqual(['Xã Yên Phú']);
});

test('no old name is the name of another commune today', () => {
  const names = new Map(communes.map(({ id, name }) => [name, id]));
  const taken = communes.flatMap(({ id, formerly = [] }) =>
    formerly.filter((name) => (names.get(name) ?? id) !== id),
  );
  expect(taken).toEqual([]);
});

test('sixty questions are answered, no two under one title', () => {
  expect(QUESTIONS).toHaveLength(60);
  expect(doubles(QUESTIONS.map(({ title }) => title))).toEqual([]);
});

test.each([...QUESTIONS, ...WAITING])('the demo’s portal has the topic and the commune of “$text”', (one) => {
  const topic = hosted.portal.topics.find(({ id }) => id === one.topic);
  expect(one.topic === null || (topic !== undefined && !topic.elsewhere)).toBe(true);
  expect(communes.map(({ id }) => id)).toContain(one.commune);
});

test('every topic that takes questions has answers, and forty communes have asked', () => {
  const taking = hosted.portal.topics.filter(({ elsewhere }) => !elsewhere).map(({ id }) => id);
  expect(taking.filter((id) => QUESTIONS.every(({ topic }) => topic !== id))).toEqual([]);
  expect(new Set(QUESTIONS.map(({ commune }) => commune)).size).toBeGreaterThanOrEqual(40);
});

test.each(QUESTIONS)('“$title” is answered after it is asked, and before the demo begins', (one) => {
  expect(one.answeredAfter).toBeGreaterThan(0);
  expect(one.answeredAfter).toBeLessThan(one.askedAgo);
});
