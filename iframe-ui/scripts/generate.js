// Writes src/api/schema.ts from the API document; with --check, fails if the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";

const source = new URL("../../functions/openapi.yaml", import.meta.url);
const target = new URL("../src/api/schema.ts", import.meta.url);

const head = `/** Generated from functions/openapi.yaml by \`npm run generate\`; not edited by hand. */\n\n`;
const fresh = head + astToString(await openapiTypescript(source, { alphabetize: false }));

if (process.argv.includes("--check")) {
  const stored = await readFile(target, "utf8");
  if (stored !== fresh) {
    console.error("src/api/schema.ts is stale: run `npm run generate`.");
    process.exitCode = 1;
  }
} else {
  await writeFile(target, fresh);
  console.log(`Wrote ${fileURLToPath(target)}`);
}
