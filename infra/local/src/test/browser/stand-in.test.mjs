// The stand-in Salesforce around Coffer's frame, in a real browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { coffer, open, salesforce, stage } from "./stage.mjs";

test("an account's page opens Coffer in a frame of another site, named as Canvas names it", () =>
  stage(async (page) => {
    const content = await open(page, "ines", "Northwind Freight");
    await content.locator("body *").first().waitFor({ state: "attached" });
    const frame = page.frame({ url: `${coffer}/canvas` });
    assert.ok(frame, "the frame shows Coffer");
    assert.match(frame.name(), /^canvas-frame-/);
    assert.equal(new URL(page.url()).origin, salesforce);
  }));

test("somebody of a company that has no Coffer is told so", () =>
  stage(async (page) => {
    const content = await open(page, "nina", "Northwind Freight");
    await content.getByRole("heading").first().waitFor();
    assert.match(await content.locator("body").innerText(), /regist/i);
  }));

test("who hasn't approved the app is sent to approve it, and then gets in", () =>
  stage(async (page) => {
    const content = await open(page, "lucia", "Iberia Solar", "?approval=needed");
    const link = content.getByRole("link", { name: /approve/i });
    await page.waitForLoadState("load");
    const [popup] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await popup.getByRole("button", { name: "Allow" }).click();
    await popup.getByRole("heading", { name: "Access allowed" }).waitFor();
    const posted = page.waitForRequest(
      (sent) => sent.url() === `${coffer}/canvas` && sent.method() === "POST",
    );
    await page.reload();
    await posted;
  }));

test("a phone's width is enough for the account's page", () =>
  stage(
    async (page) => {
      await open(page, "ines", "Maple & Finch Foods");
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    },
    { viewport: { width: 390, height: 844 } },
  ));
