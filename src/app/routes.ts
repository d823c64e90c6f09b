/** The screens of one project, in the order of the work. */
export const projectScreens = [
  "translate",
  "review",
  "checks",
  "read",
  "export",
  "resources",
  "insights",
] as const;

/** A screen of one project. */
export type ProjectScreen = (typeof projectScreens)[number];

/** The patterns the router matches, after the `#`. */
export const routePatterns = {
  projects: "/",
  align: "/align",
  translate: "/p/:project/translate/:segment?",
  review: "/p/:project/review/:segment?",
  checks: "/p/:project/checks",
  read: "/p/:project/read",
  export: "/p/:project/export",
  resources: "/p/:project/resources",
  insights: "/p/:project/insights",
} as const;

/** The path of a project's screen, at a segment if one is named: for `<Link href>` and `navigate`. */
export function pathOf(project: string, screen: ProjectScreen, segment?: string): string {
  const path = `/p/${encodeURIComponent(project)}/${screen}`;
  return segment === undefined ? path : `${path}/${encodeURIComponent(segment)}`;
}

/** Which screen a path shows; undefined for a path that leads nowhere. */
export function screenOf(path: string): ProjectScreen | "projects" | "align" | undefined {
  if (path === "/" || path === "") return "projects";
  if (path === routePatterns.align) return "align";
  const name = /^\/p\/[^/]+\/([^/]+)(?:\/[^/]+)?\/?$/u.exec(path)?.[1];
  return projectScreens.find((screen) => screen === name);
}

/** The project a path is in; undefined outside of any and for a damaged address. */
export function projectOf(path: string): string | undefined {
  const name = /^\/p\/([^/]+)\//u.exec(path)?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
