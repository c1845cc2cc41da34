// Checks the types of the screens and runs their tests. Run by `mvn verify`; by hand:
// npm run typecheck && npm test

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folder, forget, keep, root } from "./results.mjs";

const workspaces = existsSync(join(root, "package.json"))
  ? JSON.parse(readFileSync(join(root, "package.json"), "utf8")).workspaces
  : [];
forget("screens");
mkdirSync(folder, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const workspace of workspaces) {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, workspace, "package.json"), "utf8"));
  if (scripts.typecheck) npm(["run", "--silent", "typecheck", "--workspace", workspace]);
  if (scripts.test) add(tested(workspace));
}
// `mvn verify` goes on to its last line, which fails the build (sum-up.mjs).
keep("screens", total);

/** Runs the tests of a workspace (vitest) and reads its report. */
function tested(workspace) {
  const report = join(folder, `${workspace}-vitest.json`);
  rmSync(report, { force: true });
  const arguments_ = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  npm(["run", "--silent", "test", "--workspace", workspace, "--", ...arguments_], report);
  return JSON.parse(readFileSync(report, "utf8"));
}

function add(report) {
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
}

/** Runs npm; a failure ends here, unless there is a report that says it. */
function npm(args, report) {
  const windows = process.platform === "win32";
  const ran = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (ran.status !== 0 && !(report && existsSync(report))) process.exit(ran.status ?? 1);
}
