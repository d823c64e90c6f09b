import { describe, expect, test } from "vitest";
import type { Code } from "../../../src/core/content.ts";
import { createDeviceTranslator } from "../../../src/assistance/machine/deviceTranslator.ts";
import type {
  DraftRequest,
  MachineChoice,
  MachineMessage,
  Send,
} from "../../../src/assistance/machine/machineDraft.ts";
import { createServiceTranslator, sentText } from "../../../src/assistance/machine/service.ts";

const bold = (kind: Code["kind"]): Code => ({ type: "code", id: "1", kind, label: "b", data: "<b>" });

const request: DraftRequest = {
  source: ["رد ", bold("open"), "الفنان", bold("close"), "."],
  sourceLanguage: "ar",
  targetLanguage: "en-US",
  previous: "وصل سورا.",
  terms: [{ source: "الفنان", target: "the artist" }],
};

const libre: Extract<MachineChoice, { type: "libretranslate" }> = {
  type: "libretranslate",
  address: "https://translate.example/",
  key: "secret",
};
const chat = {
  type: "openai",
  address: "https://ai.example/v1",
  key: "secret",
  model: "small",
} as const;

/** A service that answers the same to everything and remembers what it was sent. */
function answering(status: number, body: unknown): { send: Send; sent: MachineMessage[] } {
  const sent: MachineMessage[] = [];
  return {
    sent,
    send: (message) => {
      sent.push(message);
      return Promise.resolve({ status, text: typeof body === "string" ? body : JSON.stringify(body) });
    },
  };
}

test("LibreTranslate is sent the text with marks and gives the codes back", async () => {
  const { send, sent } = answering(200, { translatedText: "The [[1]]artist[[2]] replied." });
  const draft = await createServiceTranslator(libre, send).draft(request);
  expect(draft).toEqual({
    type: "success",
    value: ["The ", bold("open"), "artist", bold("close"), " replied."],
    problems: [],
  });
  expect(sent[0]!.address).toBe("https://translate.example/translate");
  expect(JSON.parse(sent[0]!.body)).toEqual({
    q: "رد [[1]]الفنان[[2]].",
    source: "ar",
    target: "en",
    format: "text",
    api_key: "secret",
  });
});

test("a chat service is told terms and neighbours, and keeps its key in the header", async () => {
  const { send, sent } = answering(200, { choices: [{ message: { content: "The artist replied." } }] });
  const draft = await createServiceTranslator(chat, send).draft(request);
  expect(draft.problems).toEqual([{ code: "machine_codes", severity: "warning", facts: { count: 2 } }]);
  expect(sent[0]!.headers["authorization"]).toBe("Bearer secret");
  expect(sent[0]!.body).toContain("الفنان = the artist");
  expect(sent[0]!.body).toContain("وصل سورا.");
  expect(sent[0]!.body).not.toContain("secret");
});

test.each([libre, chat])("what would be sent is shown without the key: $type", (choice) => {
  expect(sentText(choice, request)).toContain("الفنان");
  expect(sentText(choice, request)).not.toContain("secret");
});

describe("what goes wrong is told, and nothing secret with it", () => {
  test.each([
    [401, "", "machine_refused"],
    [403, "secret", "machine_refused"],
    [429, "", "machine_busy"],
    [500, "secret", "machine_failed"],
    [200, "<html>", "machine_unreadable"],
    [200, { other: 1 }, "machine_unreadable"],
    [200, { translatedText: " " }, "machine_unreadable"],
  ])("%i %j", async (status, body, code) => {
    const draft = await createServiceTranslator(libre, answering(status, body).send).draft(request);
    expect(draft).toMatchObject({ type: "failure", problems: [{ code }] });
    expect(JSON.stringify(draft)).not.toContain("secret");
  });

  test("no network, no address, too long", async () => {
    const down: Send = () => Promise.reject(new Error("secret"));
    const problems = async (choice: typeof libre, asked: DraftRequest, send: Send) =>
      (await createServiceTranslator(choice, send).draft(asked)).problems.map(({ code }) => code);
    expect(await problems(libre, request, down)).toEqual(["machine_unreachable"]);
    const nowhere = { ...libre, address: "translate" };
    expect(await problems(nowhere, request, down)).toEqual(["machine_address"]);
    expect(await problems(libre, { ...request, source: ["ا".repeat(10_001)] }, down)).toEqual([
      "machine_too_long",
    ]);
  });
});

test("the browser's own translator, where there is one", async () => {
  const here = createDeviceTranslator((text) => Promise.resolve(text.replace("رد", "Reply")));
  expect(await here.draft(request)).toMatchObject({ type: "success", problems: [] });
  expect(await createDeviceTranslator(undefined).draft(request)).toMatchObject({
    problems: [{ code: "machine_not_here" }],
  });
});
