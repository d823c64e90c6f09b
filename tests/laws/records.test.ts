import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayLog } from "../../src/persistence/log.ts";
import { createRecordCodec } from "../../src/persistence/records.ts";
import { attempts, richProject, work } from "../persistence/randomWork.ts";
import { contentsOf, loggedForm, withoutFiles } from "../persistence/sameProject.ts";

const seeded = { seed: 20_240_412, numRuns: 300 };
const codec = createRecordCodec();

describe("laws of what is kept", () => {
  test("random work does something of every kind", () => {
    const done = new Set<string>();
    const sample = fc.sample(attempts, { seed: seeded.seed, numRuns: seeded.numRuns });
    for (const tries of sample)
      for (const change of work(richProject(), tries).changes)
        for (const action of change.actions) done.add(action.type);
    expect([...done].toSorted()).toEqual([
      "baseMoved",
      "commentAdded",
      "commentEdited",
      "commentRemoved",
      "commentReplied",
      "commentResolved",
      "decided",
      "documentsAdded",
      "joined",
      "lockChanged",
      "renamed",
      "restored",
      "rulesChanged",
      "settingsChanged",
      "sourceEdited",
      "split",
      "suggested",
      "suggestionDecided",
      "targetWritten",
      "unwaived",
      "waived",
    ]);
  });

  test("segments read back are the segments written", () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { after } = work(richProject(), tries);
        for (const page of after.segments.pages) {
          expect(codec.readSegments(codec.writeSegments(page))).toEqual({
            type: "success",
            value: page,
            problems: [],
          });
        }
      }),
      seeded,
    );
  });

  test("changes read back are the changes written, and replayed they give the live project", () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { before, changes, after } = work(richProject(), tries);
        const read = codec.readChanges(codec.writeChanges(changes));
        expect(read).toEqual({ type: "success", value: loggedForm(changes), problems: [] });
        if (read.type === "failure") return;
        const log = read.value.map((change, index) => ({ sequence: index + 1, change }));
        const replayed = replayLog(before, log);
        expect(replayed.problems).toEqual([]);
        expect(contentsOf(withoutFiles(replayed.project))).toEqual(contentsOf(withoutFiles(after)));
      }),
      seeded,
    );
  });

  test("a record with anything in it changed is read or refused, never thrown over", () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(
        attempts,
        fc.nat(),
        fc.constantFrom("", "null", "0", '"x"', "[]", "{}", "}"),
        (tries, at, by) => {
          const { after, changes } = work(richProject(), tries);
          const [page = []] = after.segments.pages;
          for (const [text, read] of [
            [codec.writeSegments(page), codec.readSegments],
            [codec.writeChanges(changes), codec.readChanges],
            [codec.writeBlocks(after.blocks.all), codec.readBlocks],
            [codec.writeFrame(after), codec.readFrame],
          ] as const) {
            const tokens = text.split(/(?<=[,:[\]{}])/u);
            tokens[at % tokens.length] = by;
            const result = read(tokens.join(""));
            codes.add(result.type === "success" ? "read" : String(result.problems[0]?.code));
          }
        },
      ),
      seeded,
    );
    expect([...codes].toSorted()).toEqual(["read", "record_damaged"]);
  });
});
