import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { AppearanceStorage } from "./appearance.ts";
import styles from "./App.module.css";
import { Commands } from "./Commands.tsx";
import { Failure } from "./Failure.tsx";
import { Leaving } from "./Leaving.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { NotFound } from "./NotFound.tsx";
import { OpenProject } from "./OpenProject.tsx";
import { projectOf, routePatterns, screenOf } from "./routes.ts";
import type { Platform } from "./shortcuts.ts";
import { Announcer, useAnnounce } from "./ui/Announcer.tsx";
import { Notices } from "./ui/Notices.tsx";
import { Opening } from "./ui/Opening.tsx";
import { useFrameCommands } from "./useFrameCommands.ts";

const screens = {
  projects: async () => ({ default: (await import("./projects/ProjectsScreen.tsx")).ProjectsScreen }),
  align: async () => ({ default: (await import("./aligning/AligningScreen.tsx")).AligningScreen }),
  translate: async () => ({ default: (await import("./editor/TranslateScreen.tsx")).TranslateScreen }),
  review: async () => ({ default: (await import("./review/ReviewScreen.tsx")).ReviewScreen }),
  checks: async () => ({ default: (await import("./checking/ChecksScreen.tsx")).ChecksScreen }),
  read: async () => ({ default: (await import("./read/ReadScreen.tsx")).ReadScreen }),
  export: async () => ({ default: (await import("./export/ExportScreen.tsx")).ExportScreen }),
  resources: async () => ({ default: (await import("./resources/ResourcesScreen.tsx")).ResourcesScreen }),
  insights: async () => ({ default: (await import("./insights/InsightsScreen.tsx")).InsightsScreen }),
} as const;
const ProjectsScreen = lazy(screens.projects);
const AligningScreen = lazy(screens.align);
const TranslateScreen = lazy(screens.translate);
const ReviewScreen = lazy(screens.review);
const ChecksScreen = lazy(screens.checks);
const ReadScreen = lazy(screens.read);
const ExportScreen = lazy(screens.export);
const ResourcesScreen = lazy(screens.resources);
const InsightsScreen = lazy(screens.insights);
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import("./ui/gallery/Gallery.tsx")).Gallery }))
  : undefined;

/** The frame of every screen: routes after the `#`, keys, skip link, live region, notices, and a net under each screen. */
export function App(props: {
  readonly platform: Platform;
  readonly storage: AppearanceStorage | undefined;
}): ReactNode {
  return (
    <Router hook={useHashLocation}>
      <Announcer>
        <Notices>
          <Leaving>
            <NewVersion />
            <Commands platform={props.platform} storage={props.storage}>
              <Frame />
            </Commands>
          </Leaving>
        </Notices>
      </Announcer>
    </Router>
  );
}

function Frame(): ReactNode {
  const { t } = useTranslation("shell");
  const [path] = useHashLocation();
  const screen = screenOf(path);
  const project = projectOf(path);
  const title = screen === undefined ? t("name") : t("title", { screen: t(`screen.${screen}`) });
  const announce = useAnnounce();
  const lastTitle = useRef(title);
  useEffect(() => {
    document.title = title.replaceAll(/[\u2068\u2069]/gu, "");
    // Another screen is said aloud; the first one is read by the browser itself.
    if (lastTitle.current !== title) announce(document.title);
    lastTitle.current = title;
  }, [announce, title]);
  useFrameCommands();
  useEffect(() => {
    // The screen's script comes while the project is being read; where it cannot, the screen itself says so.
    if (screen !== undefined) screens[screen]().catch(() => undefined);
  }, [screen]);
  return (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        {t("skip")}
      </button>
      <Failure key={project ?? path}>
        <Suspense fallback={<Opening />}>
          {project === undefined ? (
            <Switch>
              <Route path={routePatterns.projects} component={ProjectsScreen} />
              <Route path={routePatterns.align} component={AligningScreen} />
              {Gallery === undefined ? null : <Route path="/gallery" component={Gallery} />}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          ) : (
            <OpenProject key={project} id={project}>
              <Failure key={screen}>
                <ProjectScreens />
              </Failure>
            </OpenProject>
          )}
        </Suspense>
      </Failure>
    </>
  );
}

/** The screens of the open project; it stays open from one to the next. */
function ProjectScreens(): ReactNode {
  return (
    <Switch>
      <Route path={routePatterns.translate}>
        {({ project, segment }) => <TranslateScreen project={project} segment={segment} />}
      </Route>
      <Route path={routePatterns.review}>
        {({ project, segment }) => <ReviewScreen project={project} segment={segment} />}
      </Route>
      <Route path={routePatterns.checks}>{({ project }) => <ChecksScreen project={project} />}</Route>
      <Route path={routePatterns.read}>{({ project }) => <ReadScreen project={project} />}</Route>
      <Route path={routePatterns.export}>{({ project }) => <ExportScreen project={project} />}</Route>
      <Route path={routePatterns.resources}>{({ project }) => <ResourcesScreen project={project} />}</Route>
      <Route path={routePatterns.insights}>{({ project }) => <InsightsScreen project={project} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** A hash link would leave the page's route, so the skip link moves the focus itself. */
function focusMain(): void {
  document.querySelector<HTMLElement>("main")?.focus();
}
