/** What a server answers to one path, before it is compressed. */
export interface Reply {
  /** As in `Content-Type`. */
  readonly type: string;
  readonly body: string | Buffer;
}

/** By path, without the query. */
export type Replies = ReadonlyMap<string, Reply>;

export const script = (body: string | Buffer): Reply => ({ type: 'text/javascript; charset=utf-8', body });
export const sheet = (body: string | Buffer): Reply => ({ type: 'text/css; charset=utf-8', body });
export const json = (value: unknown): Reply => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
