import { Component } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { SalesforceRecord } from "../api/model";
import { Refusal } from "../api/refusal";
import { wordsOf } from "../api/words";
import { Toast } from "../kit/announcer";
import { Button } from "../kit/Button";
import { Message } from "../kit/Message";
import { type Store, useStore } from "../kit/store";
import type { Ports } from "../unlock/desk";
import { FramePage } from "./FramePage";

interface AppProps {
  ports: Ports;
  record: SalesforceRecord | null;
  /** Whether the session is over for good. */
  life: Store<{ over: boolean }>;
  /** Loads the frame from the beginning. */
  onReopen: () => void;
}

/** The whole frame, and what is shown when nothing else can be. */
export class App extends Component<AppProps, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? (
      <Ending refusal={new Refusal("internal")} onReopen={this.props.onReopen} />
    ) : (
      <Living {...this.props} />
    );
  }
}

function Living({ ports, record, life, onReopen }: AppProps) {
  const { over } = useStore(life);
  return over ? (
    <Ending refusal={new Refusal("session-ended")} onReopen={onReopen} />
  ) : (
    <>
      <OfflineBanner />
      <FramePage
        ports={ports}
        record={record}
        onBroken={() => {
          life.set({ over: true });
        }}
      />
      <Toast announcer={ports.announcer} />
    </>
  );
}

function OfflineBanner() {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => {
      setOffline(!navigator.onLine);
    };
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return (
    <p class="offline" role="status">
      {offline && "You are offline. This goes on by itself when you are back."}
    </p>
  );
}

function Ending({ refusal, onReopen }: { refusal: Refusal; onReopen: () => void }) {
  const words = wordsOf(refusal);
  return (
    <main>
      <Message icon="lock" heading="h1" title={words.title} text={words.text} alert>
        <Button look="brand" onClick={onReopen}>
          Open again
        </Button>
      </Message>
    </main>
  );
}
