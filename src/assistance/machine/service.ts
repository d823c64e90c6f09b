import * as v from "valibot";
import type { Content } from "../../core/content.ts";
import { plainText } from "../../core/content.ts";
import type { Result } from "../../core/result.ts";
import { success } from "../../core/result.ts";
import { withMarks, withoutMarks } from "./codeMarks.ts";
import {
  type DraftRequest,
  LONGEST_SOURCE,
  type MachineChoice,
  type MachineMessage,
  machineProblem,
  type MachineTranslator,
  type Send,
} from "./machineDraft.ts";

/** One kind of service: what it is sent, and what it answers. */
interface Service<Choice> {
  readonly message: (request: DraftRequest, choice: Choice) => MachineMessage;
  readonly answer: v.GenericSchema<unknown, string>;
}

type Libre = Extract<MachineChoice, { readonly type: "libretranslate" }>;
type Chat = Extract<MachineChoice, { readonly type: "openai" }>;

const libreTranslate: Service<Libre> = {
  message: ({ source, sourceLanguage, targetLanguage }, { address, key }) => ({
    address: endpoint(address, "translate"),
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      q: withMarks(source),
      source: primaryTag(sourceLanguage),
      target: primaryTag(targetLanguage),
      format: "text",
      ...(key === "" ? {} : { api_key: key }),
    }),
  }),
  answer: v.pipe(
    v.object({ translatedText: v.string() }),
    v.transform(({ translatedText }) => translatedText),
  ),
};

const chatCompletions: Service<Chat> = {
  message: (request, { address, key, model }) => ({
    address: endpoint(address, "chat/completions"),
    headers: {
      "content-type": "application/json",
      ...(key === "" ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      messages: [
        { role: "system", content: instructionFor(request) },
        { role: "user", content: withMarks(request.source) },
      ],
    }),
  }),
  answer: v.pipe(
    v.object({
      choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)),
    }),
    v.transform(({ choices }) => choices[0]?.message.content ?? ""),
  ),
};

/** A translator behind an address. Nothing of a key or of a text is in any problem. */
export function createServiceTranslator(choice: Libre | Chat, send: Send): MachineTranslator {
  return {
    draft: (request) =>
      choice.type === "libretranslate"
        ? ask(libreTranslate, choice, request, send)
        : ask(chatCompletions, choice, request, send),
  };
}

/** Exactly what would be sent, for the reader to see before it is; the key is not in it. */
export function sentText(choice: Libre | Chat, request: DraftRequest): string {
  const shown = { ...choice, key: "" };
  const { address, body } =
    shown.type === "libretranslate"
      ? libreTranslate.message(request, shown)
      : chatCompletions.message(request, shown);
  return `${address}\n${JSON.stringify(JSON.parse(body), null, 2)}`;
}

async function ask<Choice>(
  service: Service<Choice>,
  choice: Choice,
  request: DraftRequest,
  send: Send,
): Promise<Result<Content>> {
  if (plainText(request.source).length > LONGEST_SOURCE) {
    return machineProblem("machine_too_long", { limit: LONGEST_SOURCE });
  }
  const message = service.message(request, choice);
  if (!/^https?:\/\/[^\s/]+/u.test(message.address)) return machineProblem("machine_address");
  let answer: { readonly status: number; readonly text: string };
  try {
    answer = await send(message);
  } catch {
    return machineProblem("machine_unreachable");
  }
  const { status, text } = answer;
  if (status === 401 || status === 403) return machineProblem("machine_refused");
  if (status === 429) return machineProblem("machine_busy");
  if (status < 200 || status > 299) return machineProblem("machine_failed", { status });
  const read = v.safeParse(service.answer, parsed(text));
  if (!read.success || read.output.trim() === "") return machineProblem("machine_unreadable");
  const { content, problems } = withoutMarks(read.output.trim(), request.source);
  return success(content, problems);
}

function instructionFor({ sourceLanguage, targetLanguage, previous, next, terms }: DraftRequest): string {
  const lines = [
    `Translate the user's text from ${sourceLanguage} to ${targetLanguage}. Answer with the translation alone.`,
    "Marks such as [[1]] stand for formatting: keep each of them, once, where it belongs.",
  ];
  if (terms.length > 0) {
    lines.push("Use these renderings:", ...terms.map(({ source, target }) => `${source} = ${target}`));
  }
  if (previous !== undefined) lines.push(`The sentence before, not to be translated: ${previous}`);
  if (next !== undefined) lines.push(`The sentence after, not to be translated: ${next}`);
  return lines.join("\n");
}

function endpoint(address: string, path: string): string {
  const base = address.trim().replace(/\/+$/u, "");
  return base.endsWith(`/${path}`) ? base : `${base}/${path}`;
}

function primaryTag(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? language;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
