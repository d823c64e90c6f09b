import type { Content } from "../../core/content.ts";
import type { Problem, Result } from "../../core/result.ts";

/** What is to be translated, and what helps: everything here is sent to whoever translates. */
export interface DraftRequest {
  readonly source: Content;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The sources around it, plain, for services that read them. */
  readonly previous?: string;
  readonly next?: string;
  readonly terms: readonly { readonly source: string; readonly target: string }[];
}

/** Where drafts come from; `none` sends nothing anywhere and is what holds until somebody chooses. */
export type MachineChoice =
  | { readonly type: "none" }
  /** The browser's own translator, on this device. */
  | { readonly type: "device" }
  /** Any address that speaks as LibreTranslate does. */
  | { readonly type: "libretranslate"; readonly address: string; readonly key: string }
  /** Any address that speaks as OpenAI's chat completions do. */
  | { readonly type: "openai"; readonly address: string; readonly key: string; readonly model: string };

/** A message to an address. */
export interface MachineMessage {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Carries a message; rejects where the address cannot be reached or the wait was called off. */
export type Send = (message: MachineMessage) => Promise<{ readonly status: number; readonly text: string }>;

/** A way to drafts. Problems: `machine_unreachable`, `machine_refused`, `machine_busy`, `machine_failed` {status}, `machine_unreadable`, `machine_not_here`, `machine_too_long`, `machine_address`, and the warning `machine_codes`. */
export interface MachineTranslator {
  readonly draft: (request: DraftRequest) => Promise<Result<Content>>;
}

/** The most characters that are sent at once: a paragraph of several pages is no segment. */
export const LONGEST_SOURCE = 10_000;

/** A failure with its code alone, or with facts. */
export function machineProblem(code: string, facts: Problem["facts"] = {}): Result<never> {
  return { type: "failure", problems: [{ code, severity: "error", facts }] };
}
