import path from "node:path";
import { isNode, toNodes, type SourceFile, type SyntaxNode } from "./sources.ts";

/** The house: a folder under `src` and its floor. Imports go to lower floors, or stay in the folder. */
const floorOf: ReadonlyMap<string, number> = new Map([
  ["core", 1],
  ["language", 2],
  ["assistance", 3],
  ["assessment", 3],
  ["interchange", 4],
  ["persistence", 4],
  ["store", 5],
  ["cli", 5],
  ["worker", 5],
  ["app", 6],
]);

/** Folders of `app` that every feature may use; all its other folders are features. */
const sharedInApp: ReadonlySet<string> = new Set(["ui", "words"]);

/** Where a package may be imported: folders, or single files. A package that is not here belongs to `app` alone. */
const packageHomes: ReadonlyMap<string, readonly string[]> = new Map([
  ["diff", ["language"]],
  ["saxes", ["interchange"]],
  ["fflate", ["interchange", "persistence"]],
  ["entities", ["interchange"]],
  ["micromark", ["interchange"]],
  ["micromark-extension-gfm-table", ["interchange"]],
  ["micromark-extension-gfm-footnote", ["interchange"]],
  ["micromark-extension-gfm-strikethrough", ["interchange"]],
  ["docx", ["interchange"]],
  ["write-excel-file", ["interchange"]],
  ["@noble/hashes", ["core", "interchange", "persistence"]],
  ["valibot", ["assistance", "interchange", "persistence", "worker", "app"]],
  ["idb", ["persistence/indexedDb.ts"]],
  ["zustand/vanilla", ["store", "app"]],
  ["harper.js", ["assistance"]],
  ["nspell", ["assistance"]],
  ["dictionary-en", ["assistance"]],
  ["comlink", ["worker", "app"]],
  ["commander", ["cli"]],
  ["i18next", ["cli", "app"]],
]);

const forbiddenNames = /^(?:utils?|helpers?|common|types?|misc)$/iu;

/** Everything in these files that the house does not allow, one sentence each, in a stable order. */
export function brokenFloors(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap((file) => [
      ...brokenName(file),
      ...file.imports.flatMap((each) =>
        each.own ? brokenPath(file.path, each.from) : brokenPackage(file.path, each.from),
      ),
      ...mutableState(file),
    ]),
    ...loops(files),
  ];
}

function brokenName(file: SourceFile): readonly string[] {
  const parts = file.path.split("/");
  const name = (parts.at(-1) ?? "").replace(/\.[^/]*$/u, "");
  const problems: string[] = [];
  if (parts.length < 2 || !floorOf.has(parts[0] ?? "")) problems.push(`${file.path} stands on no floor`);
  if (name === "index") problems.push(`${file.path} is a barrel by its name`);
  for (const part of [...parts.slice(0, -1), name]) {
    if (forbiddenNames.test(part)) problems.push(`${file.path} has a name that says nothing: ${part}`);
  }
  const onlyPassesOn =
    file.body.length > 0 &&
    file.body.every(
      (node) =>
        node.type === "ExportAllDeclaration" ||
        (node.type === "ExportNamedDeclaration" && isNode(node["source"])),
    );
  if (onlyPassesOn) problems.push(`${file.path} only passes on what others export`);
  return problems;
}

function brokenPath(from: string, to: string): readonly string[] {
  if (to.startsWith("../")) {
    return /^\.\.\/(?:locales\/|source-text\/|package\.json$)/u.test(to)
      ? []
      : [`${from} reaches out of src: ${to}`];
  }
  const [folder = "", feature = ""] = from.split("/");
  const [target = "", targetFeature = ""] = to.split("/");
  if (folder !== target) {
    if (target === "cli") return [`${from} imports the command line: ${to}`];
    return (floorOf.get(target) ?? Infinity) < (floorOf.get(folder) ?? 0)
      ? []
      : [`${from} imports up or across: ${to}`];
  }
  if (folder !== "app" || feature === targetFeature) return [];
  const isFeature = to.split("/").length > 2 && !sharedInApp.has(targetFeature);
  const inFolder = from.split("/").length > 2;
  return inFolder && isFeature ? [`${from} imports another feature: ${to}`] : [];
}

function brokenPackage(file: string, request: string): readonly string[] {
  const folder = file.split("/")[0] ?? "";
  if (request.startsWith("node:")) return folder === "cli" ? [] : [`${file} imports Node: ${request}`];
  const name = request.startsWith("@")
    ? request.split("/").slice(0, 2).join("/")
    : (request.split("/")[0] ?? "");
  const homes = packageHomes.get(request) ?? packageHomes.get(name) ?? ["app"];
  return homes.some((home) => home === folder || home === file)
    ? []
    : [`${file} imports ${request}, which is at home in ${homes.join(", ")}`];
}

/** Module-level `let` and `var`, collections that can be added to, and exported arrays not declared readonly. */
function mutableState(file: SourceFile): readonly string[] {
  return file.body.flatMap((statement) => {
    const exported = statement.type === "ExportNamedDeclaration";
    const declaration = exported ? statement["declaration"] : statement;
    if (!isNode(declaration) || declaration.type !== "VariableDeclaration" || declaration["declare"] === true)
      return [];
    return toNodes(declaration["declarations"]).flatMap((each) => {
      const name = isNode(each["id"]) ? nameOf(each["id"]) : "?";
      if (declaration["kind"] !== "const")
        return [`${file.path} keeps state in a module: ${String(declaration["kind"])} ${name}`];
      const problem =
        isNode(each["init"]) && isNode(each["id"]) && mutableValue(each["id"], each["init"], exported);
      return problem ? [`${file.path} keeps a collection that can change: ${name}`] : [];
    });
  });
}

function nameOf(node: SyntaxNode): string {
  return typeof node["name"] === "string" ? node["name"] : "a pattern";
}

function mutableValue(id: SyntaxNode, value: SyntaxNode, exported: boolean): boolean {
  const annotation = isNode(id["typeAnnotation"]) ? id["typeAnnotation"]["typeAnnotation"] : undefined;
  if (value.type === "NewExpression" && isNode(value["callee"])) {
    const made = nameOf(value["callee"]);
    if (made === "WeakMap" || made === "WeakSet") return true;
    return (made === "Map" || made === "Set" || made === "Array") && !isReadonlyType(annotation);
  }
  return exported && value.type === "ArrayExpression" && !isReadonlyType(annotation);
}

function isReadonlyType(annotation: unknown): boolean {
  if (!isNode(annotation)) return false;
  if (annotation.type === "TSTypeOperator") return annotation["operator"] === "readonly";
  if (annotation.type !== "TSTypeReference" || !isNode(annotation["typeName"])) return false;
  // A name of our own may stand for a readonly array; Array, Map and Set never do.
  return !["Array", "Map", "Set"].includes(nameOf(annotation["typeName"]));
}

/** Loops of files over static imports, `import type` included; each loop once, from its first file in the alphabet. */
function loops(files: readonly SourceFile[]): readonly string[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports.filter((each) => each.own && !each.later).map((each) => path.posix.normalize(each.from)),
    ]),
  );
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      const loop = trail.slice(at);
      const first = loop.indexOf(loop.toSorted()[0] ?? "");
      found.add(`a loop of files: ${[...loop.slice(first), ...loop.slice(0, first + 1)].join(" → ")}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}
