import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "../../src/api/refusal";
import { Button } from "../../src/kit/Button";
import { copyText } from "../../src/kit/clipboard";
import { count, day, headcount } from "../../src/kit/format";
import { LoadingPanel } from "../../src/kit/LoadingPanel";

afterEach(cleanup);

describe("a button at work", () => {
  it("keeps the focus and takes no more clicks", async () => {
    const onClick = vi.fn();
    render(
      <Button busy onClick={onClick}>
        Save
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Save" });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
  });
});

describe("the loading panel", () => {
  const panel = (loading: boolean, error?: Refusal) =>
    render(
      <LoadingPanel loading={loading} error={error} label="Loading people" onRetry={vi.fn()}>
        <p>There</p>
      </LoadingPanel>,
    );

  it("says what is loading to those who can't see it", () => {
    panel(true);
    expect(screen.getByRole("status").textContent).toBe("Loading people");
  });

  it("shows what was loaded", () => {
    panel(false);
    expect(screen.getByText("There")).toBeTruthy();
  });

  it("offers another try only where that can help", () => {
    panel(false, new Refusal("user-deactivated"));
    expect(screen.getByRole("alert").textContent).toContain("Your access was turned off");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("names the request to support when nobody knows better", () => {
    panel(false, new Refusal("something-new", "request-7"));
    expect(screen.getByRole("alert").textContent).toContain("request-7");
  });
});

describe("copying in a frame that may not use the Clipboard API", () => {
  it("falls back to the older way", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("refused"));
    const execCommand = vi.fn(() => true);
    Object.assign(document, { execCommand });
    expect(await copyText("ana@acme.test")).toBe(true);
    expect(execCommand).toHaveBeenCalledWith("copy");
    expect(document.querySelector("textarea")).toBeNull();
  });

  it("says so when there is no way at all", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("refused"));
    Object.assign(document, { execCommand: () => false });
    expect(await copyText("ana@acme.test")).toBe(false);
  });
});

describe("numbers and days", () => {
  it("are written as the reader writes them", () => {
    expect(count(1, "credit")).toBe("1 credit");
    expect(count(1200, "credit")).toBe("1,200 credits");
    expect(headcount("1001-5000")).toBe("1,001–\u20605,000\u00a0employees");
    expect(headcount("10001+")).toBe("10,001+\u00a0employees");
  });

  it("a plain date is the same day everywhere", () => {
    expect(day("2026-12-31")).toBe("Dec 31, 2026");
    expect(day("2026-01-01")).toBe("Jan 1, 2026");
  });
});
