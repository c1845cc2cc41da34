// Where each kind of tests leaves its counts for the last line of `mvn verify`.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const folder = join(root, "infra/local/target/results");

/** @param {{passed: number, failed: number, skipped: number}} counts */
export function keep(name, counts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(counts));
}

/** The counts, or null when these tests didn't run. */
export function kept(name) {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

export function forget(name) {
  rmSync(join(folder, `${name}.json`), { force: true });
}
