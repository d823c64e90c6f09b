import type { NewEntry } from "../../../src/assistance/memory/entry.ts";
import { recombinedSentences, seededRandom } from "../../bench/harness.ts";

/** An entry of which only the texts matter. */
export function plainEntry(source: string, target = ""): NewEntry {
  return { source, target, author: "", date: 0, document: "", origin: "human", previous: 0, next: 0 };
}

/** Sentences of 2 to 30 words made from the article. */
export function sampleSources(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  return recombinedSentences(count, seed).map(({ source }) => {
    const words = source.split(" ");
    const length = random() < 0.4 ? 2 + Math.floor(random() * 3) : words.length;
    const start = Math.floor(random() * Math.max(1, words.length - length));
    return words.slice(start, start + length).join(" ");
  });
}

/** A text with words changed, dropped and doubled, clitics put on and taken off. */
export function disturbed(text: string, others: readonly string[], random: () => number): string {
  const words = text.split(" ");
  const edits = 1 + Math.floor(random() * Math.max(1, words.length * 0.4));
  for (let edit = 0; edit < edits; edit += 1) {
    const at = Math.floor(random() * words.length);
    const word = words[at] ?? "";
    const stranger = (others[Math.floor(random() * others.length)] ?? "").split(" ")[0] ?? "";
    const choice = Math.floor(random() * 6);
    if (choice === 0) words[at] = `و${word}`;
    else if (choice === 1) words[at] = word.startsWith("ال") ? word.slice(2) : `ال${word}`;
    else if (choice === 2) words[at] = word.replace(/^[وب]/u, "");
    else if (choice === 3) words[at] = stranger;
    else if (choice === 4) words.splice(at, words.length > 2 ? 1 : 0);
    else words.splice(at, 0, stranger);
  }
  return words.filter((word) => word !== "").join(" ");
}
