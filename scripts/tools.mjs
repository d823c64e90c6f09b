import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

const chromiumNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Programs that some tests open our exports with, and the Debian packages that bring them. */
const debianTools = [
  {
    program: "soffice",
    packages: [
      "libreoffice-writer-nogui",
      "libreoffice-calc-nogui",
      "libreoffice-impress-nogui",
      "python3-uno",
      "fonts-dejavu-core",
    ],
  },
  { program: "xmllint", packages: ["libxml2-utils"] },
  { program: "pdftotext", packages: ["poppler-utils"] },
];

const officeParts = /** @type {const} */ (["writer", "calc", "impress"]);

/**
 * The path of a program on PATH, if it is there.
 * @param {string} program
 * @returns {string | undefined}
 */
export function findProgram(program) {
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const file = path.join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * The path of LibreOffice, if it is there with all the parts asked for: on Debian each is a package of its own, and its settings lie in a
 * file of its name.
 * @param {("writer" | "calc" | "impress")[]} parts
 * @returns {string | undefined}
 */
export function findOffice(...parts) {
  const office = findProgram("soffice");
  if (office === undefined) return undefined;
  const registry = path.join(path.dirname(realpathSync(office)), "..", "share", "registry");
  // Elsewhere than on Debian LibreOffice comes in one piece.
  const isWhole =
    !existsSync(registry) || parts.every((part) => existsSync(path.join(registry, `${part}.xcd`)));
  return isWhole ? office : undefined;
}

/**
 * The browser for tests and benchmarks: the one named by MUQABALA_CHROMIUM, else the system's. Undefined where there is none;
 * Playwright then takes the one it downloaded itself.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env["MUQABALA_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  for (const name of chromiumNames) {
    const found = findProgram(name);
    if (found !== undefined) return found;
  }
  return ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/snap/bin/chromium"].find((each) =>
    existsSync(each),
  );
}

/** Arguments that keep a headless Chromium quiet and able to run as root. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * Finds or installs Chromium and, on Debian as root, the programs that open our exports. Tests that miss one report themselves
 * skipped, so only Chromium is asked for with insistence.
 * @param {(line: string) => void} say
 * @returns {boolean} whether there is a Chromium
 */
export function ensureTools(say) {
  const missing = debianTools.filter((tool) => findProgram(tool.program) === undefined);
  const packages = missing.flatMap((tool) => tool.packages);
  if (findChromium() === undefined) packages.unshift("chromium");
  if (packages.length > 0 && isDebianRoot()) installPackages(packages, say);
  for (const tool of missing) {
    if (findProgram(tool.program) === undefined)
      say(`${tool.program} is not here: tests that need it are skipped`);
  }
  // Not installed into a LibreOffice somebody chose: the packages with and without windows drive each other out.
  for (const part of officeParts) {
    if (findOffice() !== undefined && findOffice(part) === undefined)
      say(
        `LibreOffice is here without ${part}: tests that need it are skipped; libreoffice-${part} brings it`,
      );
  }
  if (findChromium() !== undefined) return true;
  say("no Chromium on this system: asking Playwright for one");
  return run("npx", ["playwright", "install", "chromium"], say);
}

/**
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say
 */
function installPackages(packages, say) {
  say(`installing ${packages.join(" ")}`);
  run("apt-get", ["update", "-qq"], say);
  // One by one: a package that cannot be had must not take Chromium with it.
  for (const each of packages) {
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", each], say);
  }
}

function isDebianRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || findProgram("apt-get") === undefined)
    return false;
  return (
    existsSync("/etc/os-release") &&
    /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/mu.test(readFileSync("/etc/os-release", "utf8"))
  );
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {(line: string) => void} say
 */
function run(program, parameters, say) {
  const result = spawnSync(program, parameters, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 600_000,
  });
  if (result.status === 0) return true;
  say(
    `${program} ${parameters.join(" ")} failed: ${(result.stderr || String(result.error ?? "")).trim().split("\n").at(-1) ?? ""}`,
  );
  return false;
}
