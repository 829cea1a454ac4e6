/** https://semver.org, section 9 and 10, without leading zeros. */
const SEMANTIC =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-z-][\da-z-]*)(\.(0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?$/i;

/**
 * What the places that name the version disagree about, a sentence each.
 * @param {{ packages: { name: string, version: string }[], changelog: string, readme: string, isFinal: boolean }} places
 *   `isFinal`: the day of the release must stand in the changelog too
 * @returns {string[]}
 */
export function versionProblems({ packages, changelog, readme, isFinal }) {
  const [{ name: first, version }] = packages;
  const others = packages.filter((one) => one.version !== version);
  const [, newest = 'nothing', day = ''] = /^## \[(\d[^\]]*)\] - (\S+)/m.exec(changelog) ?? [];
  const inReadme = [...readme.matchAll(/\/gop-y\/(\d+\.[^/\s]*)\//g)].map((found) => found[1]);
  return [
    ...(SEMANTIC.test(version) ? [] : [`${first} has the version ${version}, which is no semantic one`]),
    ...others.map((one) => `${one.name} has the version ${one.version}, ${first} has ${version}`),
    ...(newest === version ? [] : [`CHANGELOG.md begins with ${newest}, not with ## [${version}] - DAY`]),
    ...(/^(Unreleased|\d{4}-\d\d-\d\d)$/.test(day) || newest !== version
      ? []
      : [`CHANGELOG.md gives ${version} the day ${day}`]),
    ...(isFinal && day === 'Unreleased' ? [`CHANGELOG.md does not give ${version} a day yet`] : []),
    ...(inReadme.length > 0 ? [] : ['README.md has no snippet with a version']),
    ...inReadme
      .filter((one) => one !== version)
      .map((one) => `README.md has a snippet of ${one}, not of ${version}`),
  ];
}
