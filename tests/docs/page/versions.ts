/** The versions that addresses of the widget name; `1` is the managed one, of whatever release is there. */
export const versionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/gop-y\/([^/\s"'`]+)\/gop-y[\w.-]*\.js/g)].map((found) => found[1] ?? '');
