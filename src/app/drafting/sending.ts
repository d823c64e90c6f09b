import { createDeviceTranslator, type TranslateHere } from "../../assistance/machine/deviceTranslator.ts";
import type { MachineChoice, MachineTranslator, Send } from "../../assistance/machine/machineDraft.ts";
import { createServiceTranslator } from "../../assistance/machine/service.ts";

/** A service that says nothing for so long (ms) is not waited for. */
const PATIENCE = 60_000;

/** The translator that was chosen, or undefined where none was; `signal` calls its work off. */
export function translatorOf(choice: MachineChoice, signal: AbortSignal): MachineTranslator | undefined {
  switch (choice.type) {
    case "none":
      return undefined;
    case "device":
      return createDeviceTranslator(translatorHere());
    default:
      return createServiceTranslator(choice, sendUntil(signal));
  }
}

function sendUntil(signal: AbortSignal): Send {
  return async ({ address, headers, body }) => {
    const answer = await fetch(address, {
      method: "POST",
      headers,
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

/** The part of the browser's Translator API that is used (explainer of the W3C's machine learning group, 2025). */
interface BrowserTranslator {
  readonly create: (languages: {
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  }) => Promise<{ readonly translate: (text: string) => Promise<string>; readonly destroy?: () => void }>;
}

function translatorHere(): TranslateHere | undefined {
  const found: unknown = Reflect.get(globalThis, "Translator");
  if (!isTranslator(found)) return undefined;
  return async (text, { source, target }) => {
    const translator = await found.create({ sourceLanguage: source, targetLanguage: target });
    try {
      return await translator.translate(text);
    } finally {
      translator.destroy?.();
    }
  };
}

function isTranslator(value: unknown): value is BrowserTranslator {
  return typeof value === "function" && "create" in value && typeof value.create === "function";
}
