import { render } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { Toast } from "../../src/kit/announcer";
import { UnlockView } from "../../src/unlock/UnlockView";
import { type FakeApi, id, portsOf } from "../fakes";

/** The unlock view on a fake server, once its credits are there. */
export async function show(api: FakeApi) {
  const ports = portsOf(api);
  const onOtherCompany = vi.fn();
  const user = userEvent.setup();
  render(
    <>
      <UnlockView
        ports={ports}
        found={{ id: id(1), name: "Acme Aerospace", domain: null, headcountBand: null }}
        onOtherCompany={onOtherCompany}
      />
      <Toast announcer={ports.announcer} />
    </>,
  );
  await ports.credits.load();
  return { ports, user, onOtherCompany };
}
