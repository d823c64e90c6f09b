import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { codesOf, joinParts, plainText } from "../../src/core/content.ts";
import { importTarget } from "../../src/core/importing.ts";
import { DEFAULT_SETTINGS, type Project } from "../../src/core/project.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import type { ReadDocument } from "../../src/interchange/format.ts";
import { formatWithId, readFile } from "../../src/interchange/formats.ts";
import { FRESH_FORMATS } from "../../src/interchange/freshFormats.ts";
import { createProject } from "../../src/interchange/newProject.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const folders = [
  "interchange/xliff-1.2",
  "interchange/xliff-1.2-ar",
  "xliff/valid/core-2.1",
  "xliff/valid/modules-2.1",
];
const schemas = path.join(corpora, "schemas");

const files = folders
  .map((folder) => path.join(corpora, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith(".xlf"))
  .map((file) => [path.relative(corpora, file), file] as const);

/** Files with a reference to a character that XML does not have, and those in which there is nothing to translate. */
const REFUSED: Readonly<Record<string, string>> = {
  "interchange/xliff-1.2/invalid_xml_entity.xlf": "xml_malformed",
};

const ACTOR = { id: "t", name: "T", role: "translator" } as const;

function projectOf(read: ReadDocument): Project {
  const { source = "en", target = "ar" } = read.languages ?? {};
  return createProject({
    id: "p",
    name: "P",
    languages: { source, target },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read],
  });
}

function read(file: string): ReadDocument | string {
  const result = readFile(new Uint8Array(readFileSync(file)), {
    name: path.basename(file),
    language: "en",
    number: 1,
    at: 1,
  });
  return result.type === "success" ? result.value : (result.problems[0]?.code ?? "nothing said");
}

const COMMENT = {
  id: "c",
  side: "target",
  start: 0,
  end: 3,
  kind: "query",
  messages: [{ id: "m", author: ACTOR, at: 2, text: "Why <this> & ?>" }],
  resolved: null,
} as const;

/** The file with every open segment translated by its own source, codes in reverse, with comments, locks and every state. */
function translated(document: ReadDocument): Project {
  const project = projectOf(document);
  const done = [...eachSegment(project.segments)]
    .filter(({ locked }) => !locked)
    .map((segment, index) =>
      importTarget(
        {
          ...segment,
          history: [],
          comments: index % 3 === 0 ? [...segment.comments, COMMENT] : segment.comments,
        },
        {
          target: joinParts([`New <& ${plainText(segment.source)}`, ...codesOf(segment.source).toReversed()]),
          state: REVIEW_STATES[(index + 3) % REVIEW_STATES.length] ?? "translated",
          locked: index % 4 === 1,
          by: ACTOR,
          at: 2,
        },
      ),
    );
  return { ...project, segments: replaceSegments(project.segments, done) };
}

function written(project: Project): Uint8Array {
  const [document] = project.documents;
  const options = { side: "target", untranslated: "empty" } as const;
  const result = formatWithId(document!.format)!.write(project, document!, options);
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe.skipIf(files.length === 0)("real XLIFF files", () => {
  test.each(files)("%s", (name, file) => {
    const document = read(file);
    if (typeof document === "string") {
      expect([REFUSED[name] ?? "file_without_text"]).toContain(document);
      return;
    }
    expect(REFUSED[name]).toBeUndefined();
    const bytes = new Uint8Array(readFileSync(file));
    expect(Buffer.from(written(projectOf(document))).equals(bytes)).toBe(true);
    const project = translated(document);
    const again = readFile(written(project), { name: "again.xlf", language: "en", number: 1, at: 1 });
    if (again.type === "failure") throw new Error(JSON.stringify(again.problems));
    const wanted = [...eachSegment(project.segments)].map(({ source, target }) => [
      source,
      plainText(target),
    ]);
    expect(again.value.segments.map(({ source, target }) => [source, plainText(target)])).toEqual(wanted);
    const comments = [...eachSegment(project.segments)].map((segment) => segment.comments);
    expect(again.value.segments.map((segment) => segment.comments)).toEqual(comments);
  });
});

/** The program of libxml2 that knows schemas, where it is installed. */
const CHECKER = "xmllint";

const hasSchemas = existsSync(schemas) && spawnSync(CHECKER, ["--version"]).status === 0;

describe.skipIf(!hasSchemas || files.length === 0)("what is written, by the schemas", () => {
  const place = hasSchemas ? mkdtempSync(path.join(os.tmpdir(), "xliff-")) : "";
  afterAll(() => {
    if (place !== "") rmSync(place, { recursive: true });
  });
  const catalog = path.join(place, "catalog.xml");
  if (hasSchemas) {
    // The schema of 2.1 looks for that of `xml:lang` in a folder of its own, that of 1.2 on the network.
    const copies = path.join(place, "informativeCopiesOf3rdPartySchemas/w3c");
    mkdirSync(copies, { recursive: true });
    for (const name of readdirSync(path.join(schemas, "xliff-2.1"))) {
      copyFileSync(path.join(schemas, "xliff-2.1", name), path.join(place, name));
    }
    copyFileSync(path.join(schemas, "xliff-2.1/xml.xsd"), path.join(copies, "xml.xsd"));
    writeFileSync(
      catalog,
      `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="file://${copies}/xml.xsd"/></catalog>`,
    );
  }

  const complaintOf = (schema: string, bytes: Uint8Array): string => {
    const { status, stderr } = spawnSync(CHECKER, ["--noout", "--nonet", "--schema", schema, "-"], {
      input: bytes,
      encoding: "utf8",
      env: { ...process.env, XML_CATALOG_FILES: catalog },
    });
    return status === 0 ? "" : stderr;
  };
  const schemaOf = (id: string): string =>
    id === "xliff2"
      ? path.join(place, "xliff_core_2.0.xsd")
      : path.join(schemas, "xliff-1.2/xliff-core-1.2-transitional.xsd");

  test.each(
    FRESH_FORMATS.filter(({ id }) => id.startsWith("xliff")).map((format) => [format.id, format] as const),
  )(
    "a project as fresh %s",
    (id, format) => {
      const complaints = files.flatMap(([name, file]) => {
        const document = read(file);
        if (typeof document === "string") return [];
        const made = format.create(translated(document), {});
        if (made.type === "failure") return [`${name}: ${made.problems[0]?.code}`];
        const complaint = complaintOf(schemaOf(id), made.value);
        return complaint === "" ? [] : [`${name}: ${complaint}`];
      });
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  test("a valid file with new translations is valid", () => {
    const complaints = files.flatMap(([name, file]) => {
      const document = read(file);
      if (typeof document === "string") return [];
      const schema = schemaOf(document.document.format);
      if (complaintOf(schema, new Uint8Array(readFileSync(file))) !== "") return [];
      const complaint = complaintOf(schema, written(translated(document)));
      return complaint === "" ? [] : [`${name}: ${complaint}`];
    });
    expect(complaints).toEqual([]);
  }, 120_000);
});
