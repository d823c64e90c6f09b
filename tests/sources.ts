import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** One node of a parsed file, in ESTree's names; fields are looked at only after their kind was checked. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One import or re-export as written: `from` is a package, or a path from `src` when it is a file of ours. */
export interface SourceImport {
  readonly from: string;
  readonly own: boolean;
  /** Loaded when asked for, by `import(…)`. */
  readonly later: boolean;
}

/** One file under `src`, its path written from there with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly body: readonly SyntaxNode[];
  readonly imports: readonly SourceImport[];
}

/** Parses one file; throws with the parser's words when it does not parse. */
export function parseSource(file: string, code: string): SourceFile {
  const { program, module, errors } = parseSync(file, code);
  const broken = errors.find((error) => error.severity === "Error");
  if (broken !== undefined) throw new Error(`${file}: ${broken.message}`);
  const body = toNodes(program.body);
  const written: SourceImport[] = [
    ...module.staticImports.map((each) => importOf(file, each.moduleRequest.value, false)),
    ...module.staticExports
      .flatMap((each) => each.entries)
      .flatMap((entry) =>
        entry.moduleRequest === null ? [] : [importOf(file, entry.moduleRequest.value, false)],
      ),
    ...module.dynamicImports.flatMap((each) => {
      const literal = /^(["'`])([^"'`$]+)\1$/u.exec(
        code.slice(each.moduleRequest.start, each.moduleRequest.end),
      );
      return literal?.[2] === undefined ? [] : [importOf(file, literal[2], true)];
    }),
  ];
  return { path: file, body, imports: written };
}

function importOf(file: string, request: string, later: boolean): SourceImport {
  const own = request.startsWith(".");
  return { from: own ? path.posix.join(path.posix.dirname(file), request) : request, own, later };
}

/** Every TypeScript file under `src`, parsed. */
export function readSources(): readonly SourceFile[] {
  const folder = path.join(root, "src");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) =>
      parseSource(path.relative(folder, file).split(path.sep).join("/"), readFileSync(file, "utf8")),
    );
}

/** Walks a syntax tree, parents before children. */
export function* walk(nodes: readonly SyntaxNode[]): Generator<SyntaxNode> {
  for (const node of nodes) {
    yield node;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) yield* walk(toNodes(value));
      else if (isNode(value)) yield* walk([value]);
    }
  }
}

/** Whether a value of a syntax tree is itself a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes among these values. */
export function toNodes(values: unknown): readonly SyntaxNode[] {
  return Array.isArray(values) ? values.filter(isNode) : [];
}
