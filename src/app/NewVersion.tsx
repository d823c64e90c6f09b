import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMayLeave } from "./Leaving.tsx";
import { useNotify } from "./ui/Notices.tsx";

/**
 * Registers the worker that makes the workbench open without a network, and says when a new version waits. It comes when every
 * window is closed, or at once where somebody asks for it and everything is kept.
 */
export function NewVersion(): ReactNode {
  const { t } = useTranslation("keeping");
  const notify = useNotify();
  const mayLeave = useMayLeave();
  useEffect(() => {
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return undefined;
    let gone = false;
    const tell = (waiting: ServiceWorker): void => {
      const load = async (): Promise<void> => {
        if (!(await mayLeave())) {
          notify({ text: t("newVersionUnsaved"), tone: "caution" });
          tell(waiting);
          return;
        }
        navigator.serviceWorker.addEventListener(
          "controllerchange",
          () => {
            location.reload();
          },
          { once: true },
        );
        waiting.postMessage({ type: "SKIP_WAITING" });
      };
      if (gone) return;
      notify({
        text: t("newVersion"),
        seconds: "stays",
        action: { label: t("loadNewVersion"), run: () => void load() },
      });
    };
    void watchVersions(tell);
    return () => {
      gone = true;
    };
  }, [notify, mayLeave, t]);
  return null;
}

/** Registers the worker and calls with each new one that is ready while another one serves the page. */
async function watchVersions(tell: (waiting: ServiceWorker) => void): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register("/sw.js", { scope: "/" });
  } catch {
    // Without it the workbench works, but not offline: a browser that forbids it, or a page that is not secure.
    return;
  }
  const { serviceWorker } = navigator;
  if (registration.waiting !== null && serviceWorker.controller !== null) tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && serviceWorker.controller !== null) tell(coming);
    });
  });
}
