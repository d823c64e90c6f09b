import { useHashLocation } from "wouter/use-hash-location";
import type { Appearance } from "./appearance.ts";
import { useAppearance } from "./AppearanceContext.tsx";
import { useCommands } from "./Commands.tsx";
import type { CommandId } from "./commands.ts";
import { pathOf, projectOf, type ProjectScreen, routePatterns } from "./routes.ts";

const screenCommands: readonly (readonly [CommandId, ProjectScreen])[] = [
  ["openTranslate", "translate"],
  ["openReview", "review"],
  ["openChecks", "checks"],
  ["openRead", "read"],
  ["openExport", "export"],
  ["openResources", "resources"],
  ["openInsights", "insights"],
];

const nextTheme: Readonly<Record<Appearance["theme"], Appearance["theme"]>> = {
  system: "light",
  light: "dark",
  dark: "system",
};

/** Hands in the commands that every screen has: going to the other screens, the language and the theme. */
export function useFrameCommands(): void {
  const [path, navigate] = useHashLocation();
  const { appearance, change } = useAppearance();
  const project = projectOf(path);
  useCommands([
    {
      id: "openProjects",
      run: () => {
        navigate("/");
      },
    },
    {
      id: "openAlign",
      run: () => {
        navigate(routePatterns.align);
      },
    },
    ...screenCommands.map(([id, screen]) => ({
      id,
      when: () => project !== undefined,
      run: () => {
        if (project !== undefined) navigate(pathOf(project, screen));
      },
    })),
    {
      id: "switchLanguage",
      run: () => {
        change({ language: appearance.language === "ar" ? "en" : "ar" });
      },
    },
    {
      id: "switchTheme",
      run: () => {
        change({ theme: nextTheme[appearance.theme] });
      },
    },
  ]);
}
