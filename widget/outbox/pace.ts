import type { Entry } from '#device/entry';
import { partOf } from '#device/photo';

const BASE = 2000;
const FLOOR = 500;
/** No entry waits longer than this by our own choice. */
const MAX_DELAY = 600_000;
/** The largest delay that anybody may ask for, and so the largest that is ever written down. */
const MAX_ASKED = 3_600_000;
/** What is found behind an address that is no endpoint's: a captive portal is soon left, a moved one is not. */
const PAUSE_BASE = 30_000;
const MAX_PAUSE = 300_000;

/** A phone on the edge of the network carries about 8 kB a second, … */
const BYTES_PER_SECOND = 8000;
/** … and a slow portal thinks as long. */
const BASE_TIMEOUT = 30_000;
/** A claim outlives the attempt it is for by this. */
const GRACE = 10_000;

/** After so long the citizen may have gone elsewhere, and is asked before it is sent. */
const OLD = 7 * 24 * 3_600_000;

/**
 * Milliseconds to wait before the next attempt, after `tries` failed ones (1 or more).
 * Full jitter, so that a village coming online together does not return together. What the endpoint asks for wins.
 * @param random from 0 (included) to 1 (excluded)
 * @param retryAfter seconds, or `null`
 */
export function backoff(tries: number, random: number, retryAfter: number | null): number {
  return asked(retryAfter) ?? spread(FLOOR, Math.min(MAX_DELAY, BASE * 2 ** Math.min(tries - 1, 20)), random);
}

/** Milliseconds for which all of a kind wait, the `times`th time in a row. */
export function pauseFor(times: number, random: number, retryAfter: number | null): number {
  const most = Math.min(MAX_PAUSE, PAUSE_BASE * 2 ** Math.min(times - 1, 20));
  return asked(retryAfter) ?? spread(most / 2, most, random);
}

const asked = (retryAfter: number | null) =>
  retryAfter === null ? undefined : Math.min(Math.max(retryAfter * 1000, 1000), MAX_ASKED);

const spread = (from: number, to: number, random: number) => from + random * (to - from);

/** Whether a time has come. A clock that was set back must not make anything wait for days. */
export const hasCome = (time: number, now: number): boolean => time <= now || time - now > MAX_ASKED;

/** How long an answer to so many bytes is waited for, ms. */
export const patience = (bytes: number): number => BASE_TIMEOUT + (bytes * 1000) / BYTES_PER_SECOND;

/** How long a tab may hold on to an entry, ms. */
export const lease = (bytes: number): number => patience(bytes) + GRACE;

/** Whether the citizen is to be asked first. Nothing is deleted by age, and a wrong clock that comes right undoes it. */
export const isOld = (at: number, now: number): boolean => now - at > OLD;

/** Bytes that go over the wire, at most: UTF-8 has three for a unit of UTF-16. */
export const bytesOf = (entry: Pick<Entry, 'kind' | 'body'>): number =>
  entry.kind === 'photo' ? partOf(entry).bytes : entry.body.length * 3;
