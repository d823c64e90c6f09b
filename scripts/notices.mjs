import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./freshness.mjs";

// Writes THIRD-PARTY-NOTICES.md from what the lock ships; with --check only says whether the file is current.
const file = path.join(root, "THIRD-PARTY-NOTICES.md");

/** Development packages that leave code of theirs in what we ship: the service worker. */
const shippedTools = new Set(["workbox-core", "workbox-precaching", "workbox-routing", "workbox-strategies"]);

/** @typedef {{ version?: string, license?: string, dev?: boolean, optional?: boolean, os?: string[] }} Locked */

/** @type {{ packages: Record<string, Locked> }} */
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const shipped = Object.entries(lock.packages)
  .map(([folder, locked]) => ({
    folder,
    name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
    ...locked,
  }))
  .filter(({ folder, name, dev }) => folder !== "" && (dev !== true || shippedTools.has(name)))
  .filter(({ name, os, optional }) => os === undefined && optional !== true && !name.startsWith("@types/"))
  .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** @type {Map<string, string[]>} */
const byText = new Map();
for (const each of shipped) {
  const text = licenceText(each.folder) ?? statement(each.folder, each.license ?? "unknown licence");
  byText.set(text, [
    ...(byText.get(text) ?? []),
    `${each.name} ${each.version ?? ""} (${each.license ?? "see text"})`,
  ]);
}

const notices = [
  "# Third-party notices",
  "",
  "What Muqabala ships of other people's work, fonts included, with their licences. Written by `npm run notices`.",
  ...[...byText].flatMap(([text, names]) => [
    "",
    "---",
    "",
    ...names.map((name) => `- ${name}`),
    "",
    "```text",
    text,
    "```",
  ]),
  "",
].join("\n");

if (process.argv.includes("--check")) {
  const current = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (current !== notices) {
    console.log("THIRD-PARTY-NOTICES.md is not what the lock says: run npm run notices");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, notices);
}

/** @param {string} folder */
function licenceText(folder) {
  const from = path.join(root, folder);
  if (!existsSync(from)) return undefined;
  const name = readdirSync(from).find((each) =>
    /^(?:licen[cs]e|copying|unlicense)(?:\.(?:md|txt))?$/iu.test(each),
  );
  if (name === undefined) return undefined;
  return readFileSync(path.join(from, name), "utf8").replaceAll("\r\n", "\n").replaceAll("```", "'''").trim();
}

/**
 * For a package without a licence text: what its package.json says of licence, author and home.
 * @param {string} folder
 * @param {string} licence
 */
function statement(folder, licence) {
  const { author, homepage, repository } = JSON.parse(
    readFileSync(path.join(root, folder, "package.json"), "utf8"),
  );
  const by = typeof author === "string" ? author : author?.name;
  const home = homepage ?? (typeof repository === "string" ? repository : repository?.url);
  return [
    `Licence: ${licence} (the package carries no text of it)`,
    by && `Author: ${by}`,
    home && `Home: ${home}`,
  ]
    .filter(Boolean)
    .join("\n");
}
