// Builds the screens when something they are made of has changed since the last build: `npm ci` when
// package-lock.json has, `npm run build` when a source has. Run by Maven before it compiles
// infra/local; also by hand: node infra/build/screens.mjs

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MAJOR_MIN = 20;
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const stamps = join(root, "node_modules/.coffer");
const built = join(root, "iframe-ui/dist/iframe");
/** What the screens are made of, besides their packages. */
const sources = ["package.json", "package-lock.json", "iframe-ui", "functions/openapi.yaml"];
const notSources = new Set(["node_modules", "dist", "coverage", "test"]);

if (Number(process.versions.node.split(".")[0]) < NODE_MAJOR_MIN) {
  fail(`The screens need Node ${NODE_MAJOR_MIN} or newer; this is ${process.version}.`);
}
if (!existsSync(join(root, "package.json"))) {
  console.log("Screens: there is no package.json, nothing to build.");
  process.exit(0);
}

const locked = hash(["package-lock.json"]);
if (read("installed") !== locked) {
  console.log("Screens: fetching their packages (npm ci)...");
  npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  write("installed", locked);
}
const current = hash(sources);
if (read("built") !== current || !existsSync(built)) {
  console.log("Screens: building...");
  npm(["run", "--silent", "build"]);
  write("built", current);
}

/** Runs npm; shows what it says only when it fails. */
function npm(args) {
  const windows = process.platform === "win32";
  const ran = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: windows,
  });
  if (ran.error)
    fail(`npm doesn't run: ${ran.error.message}. Install Node ${NODE_MAJOR_MIN} or newer.`);
  if (ran.status !== 0) {
    process.stdout.write(ran.stdout);
    process.stderr.write(ran.stderr);
    fail(`npm ${args.join(" ")} failed.`);
  }
}

/** One digest of all files under these paths and their names. */
function hash(paths) {
  const digest = createHash("sha256");
  for (const file of paths.flatMap((path) => files(join(root, path)))) {
    digest.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return digest.digest("hex");
}

function files(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
  return entries
    .filter((entry) => !notSources.has(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => files(join(path, entry.name)));
}

function read(stamp) {
  const file = join(stamps, stamp);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function write(stamp, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, stamp), value);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
