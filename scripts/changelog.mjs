import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./freshness.mjs";

const sections = [
  { mark: "BREAKING", title: "What changes for you" },
  { mark: "FEATURE", title: "New" },
  { mark: "FIX", title: "Mended" },
];

/**
 * Builds the changelog from what commits say a user would notice: body lines that begin `FEATURE:`, `FIX:` or `BREAKING:`,
 * by the day of the commit, newest first, each line once.
 * @param {readonly { day: string, body: string }[]} commits newest first; days as 2026-11-22
 */
export function changelog(commits) {
  /** @type {Map<string, Map<string, string[]>>} */
  const days = new Map();
  const seen = new Set();
  for (const { day, body } of commits) {
    // What a line begins goes on until an empty line or one with a mark of its own.
    const whole = body.replace(/(?<=^(?:BREAKING|FEATURE|FIX):[^\n]*)\n(?=\S)(?![A-Za-z]+:)/gmu, " ");
    for (const line of whole.split("\n")) {
      const [, mark, text] = /^(BREAKING|FEATURE|FIX):\s*(\S.*)$/u.exec(line.trim()) ?? [];
      if (mark === undefined || text === undefined || seen.has(text)) continue;
      seen.add(text);
      const marks = days.get(day) ?? new Map();
      days.set(day, marks.set(mark, [...(marks.get(mark) ?? []), text]));
    }
  }
  const lines = [
    "# Changelog",
    "",
    "What a user would notice, newest first. Written by `npm run changelog` from the commits.",
  ];
  for (const [day, marks] of days) {
    lines.push("", `## ${day}`);
    for (const { mark, title } of sections) {
      const texts = marks.get(mark);
      if (texts !== undefined) lines.push("", `### ${title}`, "", ...texts.map((text) => `- ${text}`));
    }
  }
  return `${lines.join("\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const log = execFileSync("git", ["log", "--date=short", "--format=%ad%x1f%b%x1e"], {
    cwd: root,
    encoding: "utf8",
  });
  const commits = log.split("\x1e").flatMap((record) => {
    const [day, body] = record.trim().split("\x1f");
    return day === undefined || body === undefined ? [] : [{ day, body }];
  });
  writeFileSync(path.join(root, "CHANGELOG.md"), changelog(commits));
}
