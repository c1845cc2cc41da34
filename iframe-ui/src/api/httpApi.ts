import type { Session } from "../session/session";
import type { Api } from "./api";
import { asRefusal, isAbort, Refusal } from "./refusal";
import type { paths } from "./schema";
import { type Answer, type Asked, type PathsWith, requestOf } from "./typedFetch";

/** No call may hang longer than this. */
const PATIENCE_MILLIS = 20_000;

/** The {@link Api} over HTTP, for any host that has a {@link Session}. */
export function httpApi(
  session: Session,
  baseUrl: string,
  send: typeof fetch = (request) => fetch(request),
): Api {
  const call = async <O>(path: string, asked: Asked<O>): Promise<Answer<O>> => {
    const patience = AbortSignal.timeout(PATIENCE_MILLIS);
    const signal = asked.signal ? AbortSignal.any([asked.signal, patience]) : patience;
    const request = requestOf(baseUrl, path, { ...asked, signal });
    try {
      const response = await authorised(request, session, send);
      const body = await jsonOf(response);
      if (!response.ok || (body === undefined && response.status !== 204)) {
        throw Refusal.from(body, response.status);
      }
      return body as Answer<O>;
    } catch (error) {
      throw isAbort(error) ? error : asRefusal(error);
    }
  };
  const get = <P extends PathsWith<"get">>(path: P, asked: Asked<paths[P]["get"]>) =>
    call(path, asked);
  const post = <P extends PathsWith<"post">>(path: P, asked: Asked<paths[P]["post"]>) =>
    call(path, asked);

  return {
    me: (signal) => get("/api/me", { signal }),
    findCompanies: async (query, signal) =>
      (await get("/api/companies", { query, signal })).companies,
    company: (companyId, signal) => get("/api/companies/{companyId}", { companyId, signal }),
    contacts: (companyId, query, signal) =>
      get("/api/companies/{companyId}/contacts", { companyId, query, signal }),
    quote: (items, signal) => post("/api/quotes", { body: { items }, signal }),
    unlock: (items) => post("/api/unlocks", { body: { items } }),
    recordInteractions: async (body) => {
      await post("/api/interactions", { body, keepalive: true });
    },
  };
}

/** The body, if it is one: an answer from something on the way may be anything. */
const jsonOf = (response: Response): Promise<unknown> =>
  response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  });

/** Sends with the token; a refused one is renewed once and the request sent again. */
async function authorised(
  request: Request,
  session: Session,
  send: typeof fetch,
): Promise<Response> {
  const attempt = (token: string): Promise<Response> => {
    const copy = request.clone();
    copy.headers.set("Authorization", `Bearer ${token}`);
    return send(copy);
  };
  const token = session.token();
  const response = await attempt(token);
  return response.status === 401 ? attempt(await session.renew(token)) : response;
}
