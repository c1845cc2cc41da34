// Salesforce's side of the Canvas frame: opens it by posting the signed request, and answers its
// messages in the wire format of @salesforce/canvas-js-sdk 1.41.0 (client.js, xd.js). Every message
// is a text holding one JSON object.

const PARENT_VERSION = "41.0";
const HEIGHT_MIN = 200;
const HEIGHT_MAX = 1200;

const frame = document.querySelector("iframe[data-app]");
const form = document.querySelector("#canvas");
const app = new URL(frame.dataset.app).origin;
const instanceId = frame.name.slice("canvas-frame-".length);

window.addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.origin !== app) return;
  const message = parsed(event.data);
  if (message?.src !== "client" || (message.targetModule ?? "Canvas") !== "Canvas") return;
  if (message.body?.config?.client?.instanceId !== instanceId) return;
  switch (message.body.type) {
    case "resize":
      resize(message.body.size);
      break;
    case "refresh":
      void answer(message.seq);
      break;
    case "repost":
      void repost(message.body.refresh);
      break;
  }
});

form.submit();

function parsed(data) {
  if (typeof data !== "string" || !/^\{.*\}$/.test(data)) return null;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function resize(size) {
  const height = /^(\d{1,5})px$/.exec(size?.height ?? "");
  if (height) {
    frame.style.height = `${Math.min(HEIGHT_MAX, Math.max(HEIGHT_MIN, Number(height[1])))}px`;
  }
}

async function answer(seq) {
  const fresh = await freshRequest();
  const status =
    fresh === null
      ? { status: 401, statusText: "Unauthorized" }
      : { status: 200, statusText: "OK" };
  const payload = fresh === null ? {} : { response: fresh };
  frame.contentWindow.postMessage(
    JSON.stringify({
      type: "callback",
      seq,
      ...status,
      parentVersion: PARENT_VERSION,
      targetModule: "Canvas",
      payload,
    }),
    app,
  );
}

async function repost(refresh) {
  if (refresh) {
    const fresh = await freshRequest();
    if (fresh === null) return;
    form.elements.signed_request.value = fresh;
  }
  form.submit();
}

/** A new signed request for this record, or null when there is none to be had. */
async function freshRequest() {
  if (frame.dataset.refresh !== "yes") return null;
  const response = await fetch("/canvas/signed-request", {
    method: "POST",
    body: new URLSearchParams({ record: frame.dataset.record }),
  });
  return response.ok ? (await response.json()).signedRequest : null;
}
