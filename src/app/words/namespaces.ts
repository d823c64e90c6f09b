/** Turns a glob of word files into namespaces: `…/common.json` becomes `common`. */
export function namespacesOf(
  files: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, Readonly<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [
      path.slice(path.lastIndexOf("/") + 1, -".json".length),
      words,
    ]),
  );
}
