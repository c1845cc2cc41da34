// Finds a Chromium to test with, or fetches one: with apt-get as root, else with playwright-core into
// the user's own cache. By hand: node infra/build/browser.mjs says which one it is.

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./results.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/** The path of a Chromium, or null when there is none and none can be fetched. */
export async function browser() {
  return installed() ?? (await playwrights()) ?? (await fetched());
}

function installed() {
  const given = process.env.COFFER_BROWSER;
  if (given) return given;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(isExecutable) ?? null;
}

/** The one that playwright-core fetched earlier. */
async function playwrights() {
  const playwright = await playwrightCore();
  const path = playwright?.chromium.executablePath();
  return path && isExecutable(path) ? path : null;
}

async function fetched() {
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("Browser tests: fetching Chromium (apt-get install chromium)...");
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
    return installed();
  }
  if (await playwrightCore()) {
    console.log("Browser tests: fetching Chromium (npx playwright-core install chromium)...");
    const npx = process.platform === "win32" ? "npx.cmd" : "npx";
    spawnSync(npx, ["playwright-core", "install", "chromium"], {
      cwd: root,
      stdio: "ignore",
      shell: process.platform === "win32",
    });
    return playwrights();
  }
  return null;
}

async function playwrightCore() {
  try {
    return createRequire(join(root, "package.json"))("playwright-core");
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await browser()) ?? "No browser here, and none can be fetched.");
}
