import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { AssistantContext } from "./AssistContext.tsx";
import { createAssistantDoor } from "./assistantDoor.ts";
import { applyAppearance, readAppearance, readingLocale } from "./appearance.ts";
import { AppearanceProvider } from "./AppearanceProvider.tsx";
import { browserStorage } from "./browserStorage.ts";
import { startInterface } from "./i18n.ts";
import { ProfileProvider } from "./ProfileContext.tsx";
import { openKeeping, StorageContext } from "./StorageContext.tsx";
import { quietRoot } from "./quietRoot.ts";
import { platformOf } from "./shortcuts.ts";
import "./global.css";

async function start(root: HTMLElement): Promise<void> {
  const storage = browserStorage();
  const languages = navigator.languages;
  const appearance = readAppearance(storage, languages);
  applyAppearance(document.documentElement, appearance);
  const [words, keeping] = await Promise.all([
    startInterface({
      language: appearance.language,
      locale: readingLocale(appearance, languages),
    }),
    openKeeping(),
  ]);
  const assistant = createAssistantDoor();
  // Dialogs and menus are put into the body.
  quietRoot(document.body);
  createRoot(quietRoot(root)).render(
    <StrictMode>
      <AppearanceProvider initial={appearance} words={words} languages={languages} storage={storage}>
        <StorageContext value={keeping}>
          <ProfileProvider>
            <AssistantContext value={assistant}>
              <App platform={platformOf(navigator.userAgent)} storage={storage} />
            </AssistantContext>
          </ProfileProvider>
        </StorageContext>
      </AppearanceProvider>
    </StrictMode>,
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
void start(root);
