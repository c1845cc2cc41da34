// The stand-in Salesforce and Coffer's frame in it, in a real browser.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { coffer, frameOf, launch, openRecord, salesforce } from "./chromium.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("an account's page opens Coffer in a frame of another site, by a signed POST", async () => {
  const page = await openRecord(browser, "ines", "Northwind Freight");
  await frameOf(page).locator("body *").first().waitFor({ state: "attached" });
  const frame = page.frame({ url: `${coffer}/canvas` });
  assert.ok(frame, "the frame shows Coffer");
  assert.match(frame.name(), /^canvas-frame-/);
  assert.equal(new URL(page.url()).origin, salesforce);
  await page.context().close();
});

test("somebody of a company that has no Coffer is told so", async () => {
  const page = await openRecord(browser, "nina", "Northwind Freight");
  await frameOf(page).getByRole("heading").first().waitFor();
  assert.match(await frameOf(page).locator("body").innerText(), /regist/i);
  await page.context().close();
});

test("who hasn't approved the app is sent to approve it, and then gets in", async () => {
  const page = await openRecord(browser, "lucia", "Iberia Solar", "?approval=needed");
  const link = frameOf(page).getByRole("link", { name: /approve/i });
  const [popup] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await popup.getByRole("button", { name: "Allow" }).click();
  await popup.getByRole("heading", { name: "Access allowed" }).waitFor();
  const posted = page.waitForRequest(
    (sent) => sent.url() === `${coffer}/canvas` && sent.method() === "POST",
  );
  await page.reload();
  await posted;
  await page.context().close();
});

test("a phone's width is enough for the account's page", async () => {
  const options = { viewport: { width: 390, height: 844 } };
  const page = await openRecord(browser, "ines", "Maple & Finch Foods", "", options);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
  await page.context().close();
});
