// The budget of the first view: what the browser must have before it shows anything.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 15_360;
const FILES = ["coffer.js", "coffer.css"];

let total = 0;
for (const name of FILES) {
  const text = await readFile(new URL(`../dist/iframe/${name}`, import.meta.url));
  const bytes = gzipSync(text, { level: 9 }).length;
  total += bytes;
  console.log(`${name.padEnd(12)} ${String(bytes).padStart(6)} bytes gz`);
}
console.log(`${"first view".padEnd(12)} ${String(total).padStart(6)} of ${BUDGET_BYTES} bytes gz`);
if (total > BUDGET_BYTES) {
  console.error("The first view is over its budget.");
  process.exitCode = 1;
}
