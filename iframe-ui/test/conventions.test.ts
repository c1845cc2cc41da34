import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "../src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name) && !name.endsWith("schema.ts"),
);
const text = (name: string): string => readFileSync(join(SOURCE, name), "utf8");

describe("what every host shares", () => {
  const shared = files.filter((name) => /^(kit|unlock|api|interactions|session)\//.test(name));

  it.each(shared)("%s knows no host", (name) => {
    expect(text(name)).not.toMatch(/\bchrome\.|from "\.\.\/(iframe|canvas)\//);
  });
});

describe("every file", () => {
  it.each(files)("%s is short enough to read in one sitting", (name) => {
    expect(text(name).split("\n").length).toBeLessThanOrEqual(250);
  });

  it.each(files)("%s writes no style and no markup that the page's policy would block", (name) => {
    expect(text(name)).not.toMatch(/style=|innerHTML|dangerouslySetInnerHTML/);
  });

  it.each(files)("%s asks nothing through blocked boxes and stores nothing", (name) => {
    expect(text(name)).not.toMatch(/\b(alert|confirm|prompt)\(|localStorage|sessionStorage|cookie/);
  });
});
