// What the browser tests stand on: one Chromium, a fresh context a test, the stand-in Salesforce.

import { after, before } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";

export const salesforce = process.env.SALESFORCE_ORIGIN;
export const coffer = process.env.COFFER_ORIGIN;

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.COFFER_BROWSER,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});
after(async () => {
  await browser?.close();
});

/**
 * Runs a test in a context of its own. Whatever the page logs as an error fails it, but for what the
 * test expects.
 */
export async function stage(test, { expected = /Failed to load resource/, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "America/New_York",
    ...options,
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) {
      faults.push(message.text());
    }
  });
  try {
    await test(page, context);
    if (faults.length > 0) throw new Error(`the page complained: ${faults.join("\n")}`);
  } finally {
    await context.close();
  }
}

/** Opens an account's page as a person; returns the frame's content. */
export async function open(page, person, account, query = "") {
  await page.goto(`${salesforce}/lightning/o/Account/list?as=${person}`);
  const link = page.getByRole("link", { name: account, exact: true });
  await page.goto(`${salesforce}${await link.getAttribute("href")}${query}`);
  return page.frameLocator("iframe");
}

/** The person's row in the frame. */
export function person(frame, name) {
  return frame.getByRole("listitem", { name, exact: true });
}

/** The number that the pill says is left. */
export async function left(frame) {
  const pill = frame.getByRole("button", { name: /Open Credit Pool/ });
  await pill.filter({ hasText: "left" }).waitFor();
  return Number((await pill.innerText()).replace(/[^0-9]/g, ""));
}

/** What axe finds wrong in the frame. */
export async function violations(page) {
  const frame = page.frames().find((one) => one.url().startsWith(coffer));
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`,
  );
}
