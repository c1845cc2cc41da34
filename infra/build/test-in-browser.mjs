// Runs infra/local/src/test/browser/*.test.mjs against a running local server. Started by the server
// itself (Main --run), which tells COFFER_ORIGIN and SALESFORCE_ORIGIN; the tests find the browser in
// COFFER_BROWSER. Where there is no browser to be had they count as skipped.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { browser } from "./browser.mjs";
import { forget, keep, root } from "./results.mjs";

const folder = join(root, "infra/local/src/test/browser");
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".test.mjs"))
      .sort()
      .map((name) => join(folder, name))
  : [];
forget("browser");

const path = files.length > 0 ? await browser() : null;
if (files.length === 0) {
  keep("browser", { passed: 0, failed: 0, skipped: 0 });
} else if (path === null || !existsSync(join(root, "node_modules/playwright-core"))) {
  console.log(
    path === null
      ? "Browser tests: skipped, there is no Chromium here and none can be fetched. Install one."
      : "Browser tests: skipped, playwright-core isn't installed (npm ci).",
  );
  keep("browser", { passed: 0, failed: 0, skipped: files.length });
} else {
  process.env.COFFER_BROWSER = path;
  await test();
}

async function test() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files, concurrency: 1 });
  stream.on("test:pass", (test) => {
    if (isTest(test)) counts[isSkipped(test) ? "skipped" : "passed"]++;
  });
  stream.on("test:fail", (test) => {
    if (isTest(test)) counts.failed++;
  });
  // `mvn verify` goes on to its last line, which fails the build (sum-up.mjs).
  stream.on("end", () => keep("browser", counts));
  stream.compose(new spec()).pipe(process.stdout);
}

/** Files and suites are reported like tests. */
function isTest(test) {
  return test.details?.type !== "suite" && !files.includes(test.name);
}

function isSkipped(test) {
  return test.skip !== undefined && test.skip !== false;
}
