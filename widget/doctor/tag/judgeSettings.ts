import { readSettings } from '#embed/settings';
import type { Snippet } from './snippet';
import type { TagFinding } from './tagFinding';

/** The optional attributes that have a form; `data-topic` and `data-commune` are the portal's to know. */
const SETTINGS = [
  'data-lang',
  'data-launcher',
  'data-theme',
  'data-accent',
  'data-views',
  'data-shared-device',
  'data-endpoint-former',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The settings that the loader passes over, as its own reading of them tells. */
export function judgeSettings({ attributes }: Snippet): readonly TagFinding[] {
  const lines: string[] = [];
  readSettings(
    (name) => attributes.get(name) ?? null,
    '',
    (line) => void lines.push(line),
  );
  return SETTINGS.filter((name) => lines.some((line) => line.startsWith(`${name}=`))).map((attribute) => ({
    code: 'setting-wrong',
    level: 'wrong',
    attribute,
    value: attributes.get(attribute) ?? '',
  }));
}
