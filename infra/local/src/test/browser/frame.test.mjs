import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coffer, left, open, person, salesforce, stage, violations } from "./stage.mjs";

describe("The frame", () => {
  it("lives on another site than the page around it, and says so to nobody else", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      await left(frame);
      const inner = page.frames().find((one) => one.url().startsWith(coffer));
      assert.equal(new URL(inner.url()).pathname, "/canvas");
      assert.notEqual(new URL(coffer).hostname, new URL(salesforce).hostname);
      const stored = await inner.evaluate(() => ({
        cookies: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
      }));
      assert.deepEqual(stored, { cookies: "", local: 0, session: 0 });
    }));

  it("can't be embedded by anybody but Salesforce", () =>
    stage(async (page) => {
      await page.goto(coffer.replace("coffer.localhost", "127.0.0.1"));
      const refused = await page.evaluate(async (url) => {
        const frame = document.createElement("iframe");
        frame.src = url;
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame);
        await loaded;
        try {
          return frame.contentDocument === null ? "cross-origin" : "blank";
        } catch {
          return "refused";
        }
      }, `${coffer}/canvas`);
      const inner = page.frames().at(-1);
      assert.ok(refused !== "blank");
      assert.ok(!(await inner.content()).includes("Coffer opens inside"));
    }).catch((error) => {
      // Chromium itself reports the refusal, which is what was to be shown.
      if (!/frame-ancestors|Refused to frame|Framing/.test(String(error))) throw error;
    }));

  it("asks for a fresh request when the first one lacks its parameters", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight", "?fault=empty-parameters");
      assert.ok((await left(frame)) > 0);
      await frame.getByRole("listitem").first().waitFor();
    }));

  it("renews its session through the page around it", () =>
    stage(async (page) => {
      let expired = false;
      await page.route(`${coffer}/api/companies/*/contacts*`, async (route) => {
        if (expired) return route.continue();
        expired = true;
        await route.fulfill({
          status: 401,
          contentType: "application/problem+json",
          body: JSON.stringify({
            type: "urn:coffer:problem:unauthenticated",
            title: "Sign in to go on",
            status: 401,
            detail: "The session is over.",
            instance: "test",
          }),
        });
      });
      const renewed = page.waitForResponse(`${coffer}/api/sessions/canvas`);
      const frame = await open(page, "ines", "Northwind Freight");
      assert.equal((await renewed).status(), 200);
      await frame.getByRole("listitem").first().waitFor();
      assert.ok(expired);
    }));

  it("stores what was done on the screen", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      await left(frame);
      const stored = page.waitForResponse(`${coffer}/api/interactions`);
      await frame.getByRole("button", { name: /Open Credit Pool/ }).click();
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      assert.equal((await stored).status(), 204);
    }));

  it("says what is wrong, and goes on when asked again", () =>
    stage(async (page) => {
      let failing = true;
      await page.route(`${coffer}/api/companies/*/contacts*`, (route) =>
        failing ? route.abort() : route.continue(),
      );
      const frame = await open(page, "ines", "Northwind Freight");
      const again = frame.getByRole("button", { name: /try again/i }).first();
      await again.waitFor();
      failing = false;
      await again.click();
      await frame.getByRole("listitem").first().waitFor();
    }));

  for (const [name, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a telephone", { viewport: { width: 360, height: 740 } }],
  ]) {
    it(`has nothing that axe objects to (${name})`, () =>
      stage(async (page) => {
        const frame = await open(page, "ines", "Northwind Freight");
        await frame.getByRole("listitem").first().waitFor();
        assert.deepEqual(await violations(page), [], "the list");

        await frame.getByRole("button", { name: "Filters" }).click();
        await frame.getByRole("checkbox").first().check();
        assert.deepEqual(await violations(page), [], "filters and a selection");

        await frame.getByRole("button", { name: "Unlock 1", exact: true }).click();
        await frame.getByRole("dialog").getByText("left after").waitFor();
        assert.deepEqual(await violations(page), [], "the quote");
        await page.keyboard.press("Escape");

        await frame.getByRole("button", { name: /Open Credit Pool/ }).click();
        await frame.getByRole("dialog").waitFor();
        assert.deepEqual(await violations(page), [], "the drawer");
      }, options));
  }

  for (const [who, account] of [
    ["tom", "Northwind Freight"],
    ["ines", "Quiet Harbor Trust"],
    ["ines", "Unlisted Ventures"],
    ["nina", "Northwind Freight"],
  ]) {
    it(`has nothing that axe objects to for ${who} at ${account}`, () =>
      stage(async (page) => {
        const frame = await open(page, who, account);
        await frame.locator("h1, h2, main").first().waitFor();
        await page.waitForLoadState("networkidle");
        assert.deepEqual(await violations(page), []);
      }));
  }

  it("keeps everything within 300 pixels", () =>
    stage(
      async (page) => {
        const frame = await open(page, "ines", "Northwind Freight");
        await frame.getByRole("listitem").first().waitFor();
        const inner = page.frames().find((one) => one.url().startsWith(coffer));
        const overflow = await inner.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
        assert.ok(person(frame, "x"));
      },
      { viewport: { width: 332, height: 740 } },
    ));
});
