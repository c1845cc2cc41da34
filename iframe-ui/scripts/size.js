// The budget of the first view: what the browser must have before it shows anything.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 15_360;
const DIST = new URL("../dist/iframe/", import.meta.url);

/** A script and every script it can't start without. */
async function withImports(name, seen = new Set()) {
  if (!seen.has(name)) {
    seen.add(name);
    const text = await readFile(new URL(name, DIST), "utf8");
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      await withImports(imported, seen);
    }
  }
  return seen;
}

let total = 0;
for (const name of [...(await withImports("coffer.js")), "coffer.css"]) {
  const bytes = gzipSync(await readFile(new URL(name, DIST)), { level: 9 }).length;
  total += bytes;
  console.log(`${name.padEnd(32)} ${String(bytes).padStart(6)} bytes gz`);
}
console.log(`${"first view".padEnd(32)} ${String(total).padStart(6)} of ${BUDGET_BYTES} bytes gz`);
if (total > BUDGET_BYTES) {
  console.error("The first view is over its budget.");
  process.exitCode = 1;
}
