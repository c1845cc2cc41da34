// What every browser test begins with: a Chromium, and where Coffer and the stand-in Salesforce are.

import { chromium } from "playwright-core";

export const salesforce = process.env.SALESFORCE_ORIGIN;
export const coffer = process.env.COFFER_ORIGIN;

/** A started browser; close it after the tests. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.COFFER_BROWSER,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}

/** A new window, as this person, on the record page of an account. */
export async function openRecord(browser, person, account, query = "", options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${salesforce}/lightning/o/Account/list?as=${person}`);
  const link = page.getByRole("link", { name: account, exact: true });
  await page.goto(`${salesforce}${await link.getAttribute("href")}${query}`);
  return page;
}

/** What is inside of Coffer's frame. */
export function frameOf(page) {
  return page.frameLocator("iframe[title=Coffer]");
}
