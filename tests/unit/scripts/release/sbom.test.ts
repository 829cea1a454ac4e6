import { expect, test } from 'vitest';
import { sbomOf } from '../../../../scripts/release/sbom.mjs';

const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name });
const drawn = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  components: ['collector', 'hono', 'deep', 'unrelated'].map(component),
  dependencies: [
    { ref: 'gop-y@1.0.0', dependsOn: ['collector@1.0.0'] },
    { ref: 'collector@1.0.0', dependsOn: ['hono@1.0.0'] },
    { ref: 'hono@1.0.0', dependsOn: ['deep@1.0.0'] },
    { ref: 'deep@1.0.0', dependsOn: [] },
    { ref: 'unrelated@1.0.0', dependsOn: [] },
  ],
};
const list = (name: string) => ({ name, version: '1.0.0', description: name });
const preact = { name: 'preact', version: '11.2.0', licence: 'MIT' };

test('it names what is installed along, however deep, and nothing of the rest', () => {
  const { components } = sbomOf(drawn, list('collector'), [], ['gop-y@1.0.0']);
  expect(components.map(({ name }) => name)).toEqual(['hono', 'deep']);
});

test('it names what the build took into the files, as bundled, with its licence', () => {
  const { components, dependencies } = sbomOf(drawn, list('gop-y'), [preact], ['collector@1.0.0']);
  expect(components).toMatchObject([
    {
      purl: 'pkg:npm/preact@11.2.0',
      licenses: [{ license: { id: 'MIT' } }],
      properties: [{ name: 'cdx:npm:package:bundled', value: 'true' }],
    },
  ]);
  expect(dependencies).toContainEqual({ ref: 'gop-y@1.0.0', dependsOn: ['preact@11.2.0'] });
});

test('the same release has the same number, another has another', () => {
  const numbered = (name: string) => sbomOf(drawn, list(name), [preact], []).serialNumber;
  expect(numbered('gop-y')).toBe(numbered('gop-y'));
  expect(numbered('gop-y')).not.toBe(numbered('collector'));
  expect(numbered('gop-y')).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});
