import { SaxesParser } from "saxes";
import { scanXml } from "../../src/interchange/xmlScan.ts";

/** What a scan tells, a line an event, and what it said of the document in the end: "" if it is well-formed. */
export interface Scanned {
  readonly events: readonly string[];
  readonly verdict: string;
}

/** The events of the product's own scanner. */
export function scanned(text: string): Scanned {
  const events: string[] = [];
  const problem = scanXml(
    text,
    {
      open: ({ name, namespace, attributes }, end) => {
        events.push(`${end} open {${namespace}}${name} ${JSON.stringify(Object.entries(attributes))}`);
      },
      text: (told) => events.push(`text ${JSON.stringify(told)}`),
      instruction: (end) => events.push(`${end} instruction`),
      close: (end) => events.push(`${end} close`),
    },
    { limits: { length: Number.MAX_SAFE_INTEGER, depth: Number.MAX_SAFE_INTEGER } },
  );
  if (problem === undefined) return { events, verdict: "" };
  const { code, place, facts } = problem;
  const isPlaced = (place?.line ?? 0) > 0 && (place?.column ?? 0) > 0;
  return { events, verdict: `${code} ${isPlaced ? (facts["message"] ?? "") : "nowhere"}`.trim() };
}

class Refused extends Error {}

/** The events of the parser whose word on what is well-formed is taken, its text outside the root left out. */
export function scannedBySaxes(text: string): Scanned {
  const events: string[] = [];
  const parser = new SaxesParser({ position: true });
  const scopes: Readonly<Record<string, string>>[] = [{ xml: "http://www.w3.org/XML/1998/namespace" }];
  const fail = (verdict: string): never => {
    throw new Refused(verdict);
  };
  parser.on("error", ({ message }) => fail(`xml_malformed ${message.replace(/^\d+:\d+: /u, "")}`));
  parser.on("doctype", () => fail("xml_doctype"));
  parser.on("opentag", ({ name, attributes }) => {
    const declared = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
      key === "xmlns" || key.startsWith("xmlns:") ? [[key.slice(6), String(value)]] : [],
    );
    scopes.push({ ...scopes.at(-1), ...Object.fromEntries(declared) });
    const colon = name.indexOf(":");
    const namespace = scopes.at(-1)?.[colon < 0 ? "" : name.slice(0, colon)] ?? "";
    events.push(
      `${parser.position} open {${namespace}}${name.slice(colon + 1)} ${JSON.stringify(Object.entries(attributes))}`,
    );
  });
  const tell = (told: string): void => {
    if (scopes.length > 1) events.push(`text ${JSON.stringify(told)}`);
  };
  parser.on("text", tell);
  parser.on("cdata", tell);
  parser.on("processinginstruction", () => events.push(`${parser.position} instruction`));
  parser.on("closetag", () => {
    events.push(`${parser.position} close`);
    scopes.pop();
  });
  try {
    parser.write(text).close();
    return { events, verdict: "" };
  } catch (error) {
    if (error instanceof Refused) return { events, verdict: error.message };
    throw error;
  }
}
