interface Optimizer {
  readonly by: string;
  /** The type that it gives a script which it keeps back. */
  readonly type: RegExp;
  /** The attributes by which it is told to leave a script alone. */
  readonly spare: Readonly<Record<string, string>>;
}

/** Products that keep scripts back by their type, as their own documentation names it. */
export const OPTIMIZERS: readonly Optimizer[] = [
  {
    by: 'Cloudflare Rocket Loader',
    type: /^([0-9a-f]+-((text|application)\/javascript|module)|text\/rocketscript)$/i,
    spare: { 'data-cfasync': 'false' },
  },
  { by: 'WP Rocket', type: /^rocketlazyloadscript$/i, spare: { nowprocket: '' } },
  {
    by: 'LiteSpeed Cache',
    type: /^litespeed\/javascript$/i,
    spare: { 'data-no-optimize': '1', 'data-no-defer': '1' },
  },
];
