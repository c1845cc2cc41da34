import type { SessionGrant } from "../api/model";
import { asRefusal, Refusal } from "../api/refusal";

/** A new session in return for a refreshed signed request. */
export async function canvasSession(
  signedRequest: string,
  origin: string,
  send: typeof fetch = (...request) => fetch(...request),
): Promise<SessionGrant> {
  const response = await send(`${origin}/api/sessions/canvas`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ signedRequest }),
  }).catch((error: unknown) => {
    throw asRefusal(error);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw Refusal.from(answer, response.status);
  }
  return answer as SessionGrant;
}
