import { createHash } from 'node:crypto';

/** The same content has the same number, in the form that the standard wants. */
function serialNumber(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const refOf = ({ name, version }) => `${name}@${version}`;

/** What a package pulls in when it is installed, from the graph of everything that npm drew up. */
function reachable(graph, ref) {
  const found = new Set();
  const waiting = [ref];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...(graph.find((one) => one.ref === at)?.dependsOn ?? []));
  }
  return found;
}

const bundledComponent = ({ name, version, licence }) => ({
  'bom-ref': refOf({ name, version }),
  type: 'library',
  name,
  version,
  scope: 'required',
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  properties: [{ name: 'cdx:npm:package:bundled', value: 'true' }],
  licenses: [{ license: { id: licence } }],
});

/**
 * What one package consists of: what npm installs with it, and what the build took into its files.
 * @param {object} drawn what `npm sbom --sbom-format cyclonedx --omit dev` prints for the whole repository
 * @param {{ name: string, version: string, description: string }} list its package.json
 * @param {readonly { name: string, version: string, licence: string }[]} bundled
 * @param {readonly string[]} apart refs of packages of this repository, which do not need each other
 */
export function sbomOf(drawn, { name, version, description }, bundled, apart) {
  const ref = refOf({ name, version });
  const graph = drawn.dependencies.map(({ ref: from, dependsOn = [] }) => ({
    ref: from,
    dependsOn: dependsOn.filter((to) => !apart.includes(to)),
  }));
  const needed = reachable(graph, ref);
  needed.delete(ref);
  const inside = bundled.filter((one) => !needed.has(refOf(one)));
  const content = {
    metadata: {
      component: {
        'bom-ref': ref,
        type: 'library',
        name,
        version,
        description,
        purl: `pkg:npm/${name}@${version}`,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [
      ...drawn.components.filter((component) => needed.has(component['bom-ref'])),
      ...inside.map(bundledComponent),
    ],
    dependencies: [
      ...graph
        .filter((one) => one.ref === ref || needed.has(one.ref))
        .map((one) => (one.ref === ref ? { ref, dependsOn: [...one.dependsOn, ...inside.map(refOf)] } : one)),
      ...inside.map((one) => ({ ref: refOf(one), dependsOn: [] })),
    ],
  };
  const { $schema, bomFormat, specVersion } = drawn;
  return { $schema, bomFormat, specVersion, serialNumber: serialNumber(content), version: 1, ...content };
}
