import "../kit/tokens.css";
import "../kit/kit.css";
import "../unlock/unlock.css";
import "./notice.css";
import { render } from "preact";
import { httpApi } from "../api/httpApi";
import type { CanvasPage } from "../api/model";
import { openCanvas } from "../canvas/canvas";
import { BatchedInteractions } from "../interactions/interactions";
import { Announcer } from "../kit/announcer";
import { Store } from "../kit/store";
import { RenewingSession } from "../session/session";
import { Credits } from "../unlock/credits";
import { App } from "./App";
import { canvasSession } from "./canvasSession";
import { followHeight } from "./followHeight";

const app = document.getElementById("app");
const page = document.getElementById("coffer-page")?.textContent;
if (!app || !page) {
  throw new Error("The page lacks what the server puts into it.");
}

const { session: grant, record } = JSON.parse(page) as CanvasPage;
const canvas = openCanvas(grant.targetOrigin);
const life = new Store({ over: false });
const session = new RenewingSession(
  grant,
  async () => canvasSession(await canvas.refreshSignedRequest(), location.origin),
  () => {
    life.set({ over: true });
  },
);
const api = httpApi(session, location.origin);
const interactions = new BatchedInteractions((batch) => api.recordInteractions(batch));
const credits = new Credits(api);

interactions.about(record?.id ?? null);
interactions.note("PAGE_LOAD");
void credits.load();
followHeight(app, canvas);
render(
  <App
    ports={{ api, interactions, credits, announcer: new Announcer() }}
    record={record}
    life={life}
    onReopen={() => {
      canvas.repost();
    }}
  />,
  app,
);
