import { describe, expect, it, vi } from "vitest";
import { httpApi } from "../../src/api/httpApi";
import type { Session } from "../../src/session/session";
import { id } from "../fakes";

const BASE = "https://coffer.test";

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status });
const problem = (slug: string, status: number): Response =>
  json({ type: `urn:coffer:problem:${slug}`, instance: "request-7" }, status);

class FakeSession implements Session {
  current = "first";
  renewals = 0;

  token(): string {
    return this.current;
  }

  renew(): Promise<string> {
    this.renewals++;
    this.current = "second";
    return Promise.resolve(this.current);
  }
}

/** A server that answers each request in turn and remembers what was asked. */
function server(...answers: (Response | Error)[]) {
  const requests: Request[] = [];
  const send = vi.fn((request: RequestInfo | URL) => {
    requests.push(request as Request);
    const answer = answers.shift() ?? json({});
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { requests, send };
}

describe("the API over HTTP", () => {
  it("sends the token, and the filters as the document names them", async () => {
    const { requests, send } = server(json({ contacts: [], nextCursor: null }));
    await httpApi(new FakeSession(), BASE, send).contacts(id(1), { grade: "A+,A", search: "vp" });

    expect(requests[0]?.headers.get("Authorization")).toBe("Bearer first");
    expect(requests[0]?.url).toBe(
      `${BASE}/api/companies/${id(1)}/contacts?grade=A%2B%2CA&search=vp`,
    );
  });

  it("renews a refused session once and sends the same request again", async () => {
    const session = new FakeSession();
    const { requests, send } = server(problem("unauthenticated", 401), json({ lines: [] }));
    const items = [{ kind: "CONTACT" as const, id: id(2) }];
    await httpApi(session, BASE, send).unlock(items);

    expect(session.renewals).toBe(1);
    expect(requests.map((each) => each.headers.get("Authorization"))).toEqual([
      "Bearer first",
      "Bearer second",
    ]);
    expect(await requests[1]?.json()).toEqual({ items });
  });

  it("gives up when the new session is refused too", async () => {
    const session = new FakeSession();
    const { send } = server(problem("unauthenticated", 401), problem("unauthenticated", 401));

    await expect(httpApi(session, BASE, send).me()).rejects.toMatchObject({
      kind: "unauthenticated",
    });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("names the problem by its type, and keeps what ties it to the log", async () => {
    const { send } = server(problem("user-deactivated", 403));
    await expect(httpApi(new FakeSession(), BASE, send).me()).rejects.toMatchObject({
      kind: "user-deactivated",
      instance: "request-7",
    });
  });

  it("survives an answer that isn't ours", async () => {
    const { send } = server(new Response("<html>Bad gateway</html>", { status: 502 }));
    await expect(httpApi(new FakeSession(), BASE, send).me()).rejects.toMatchObject({
      kind: "unavailable",
    });
  });

  it("calls a lost network by its name", async () => {
    const { send } = server(new TypeError("Failed to fetch"));
    await expect(httpApi(new FakeSession(), BASE, send).me()).rejects.toMatchObject({
      kind: "offline",
    });
  });

  it("takes the empty answer to stored interactions", async () => {
    const { requests, send } = server(new Response(null, { status: 204 }));
    const batch = { batchId: id(3), interactions: [] };
    await httpApi(new FakeSession(), BASE, send).recordInteractions(batch);

    expect(requests[0]?.method).toBe("POST");
  });
});
