// The last line of `mvn verify`: how many tests of every kind passed, failed and were skipped. Fails
// the build when one failed in the screens or the browser; Java's fail it before.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { kept, root } from "./results.mjs";

const kinds = {
  Java: java(["functions", "infra/bench", "infra/local"]),
  screens: kept("screens"),
  browser: kept("browser"),
};
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [kind, counts] of Object.entries(kinds)) {
  if (counts === null) continue;
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`${kind}: ${say(counts)}`);
}
const jar = join(root, "functions/target/coffer-functions.jar");
if (existsSync(jar)) {
  console.log(`coffer-functions.jar: ${(statSync(jar).size / 1024 / 1024).toFixed(1)} MB`);
}
console.log(say(total));
process.exit(total.failed > 0 ? 1 : 0);

function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Counts from surefire's reports. */
function java(modules) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    const folder = join(root, module, "target/surefire-reports");
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((file) => /^TEST-.*\.xml$/.test(file))) {
      const suite = /<testsuite [^>]*>/s.exec(readFileSync(join(folder, name), "utf8"))?.[0] ?? "";
      const number = (attribute) =>
        Number(new RegExp(`\\s${attribute}="(\\d+)"`).exec(suite)?.[1] ?? 0);
      const failed = number("failures") + number("errors");
      counts.failed += failed;
      counts.skipped += number("skipped");
      counts.passed += number("tests") - failed - number("skipped");
    }
  }
  return counts;
}
