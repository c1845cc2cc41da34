import { useEffect, useRef, useState } from "preact/hooks";
import type { CompanySummary, SalesforceRecord } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import { LoadingPanel } from "../kit/LoadingPanel";
import { useLater } from "../kit/later";
import { companyWords } from "../unlock/companyWords";
import type { Ports } from "../unlock/desk";
import { Header } from "../unlock/Header";
import { nameOf, resolveCompanies } from "./resolve";

interface FramePageProps {
  ports: Ports;
  record: SalesforceRecord | null;
  /** A part of the page can't be loaded: it was replaced by a newer version, or the network is gone. */
  onBroken: () => void;
}

/** Finds the record's company, then shows its people. */
export function FramePage({ ports, record, onBroken }: FramePageProps) {
  const [candidates, setCandidates] = useState<CompanySummary[]>();
  const [chosen, choose] = useState<CompanySummary>();
  const [error, setError] = useState<Refusal>();
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => {
    setAttempt(attempt + 1);
  };

  useEffect(() => {
    const caller = new AbortController();
    setError(undefined);
    resolveCompanies(ports.api, record, caller.signal).then(
      (found) => {
        setCandidates(found);
        choose(found.length === 1 ? found[0] : undefined);
      },
      (failure: unknown) => {
        if (!isAbort(failure)) {
          setError(asRefusal(failure));
        }
      },
    );
    return () => {
      caller.abort();
    };
  }, [attempt]);

  const failed = useRef(false);
  failed.current = error !== undefined;
  useEffect(() => {
    const online = (): void => {
      setAttempt((last) => (failed.current ? last + 1 : last));
    };
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
    };
  }, []);

  const View = useLater(true, async () => (await import("../unlock/view")).UnlockView, onBroken);
  const searching = candidates !== undefined && !chosen;
  const Finder = useLater(
    searching,
    async () => (await import("./CompanyFinder")).CompanyFinder,
    onBroken,
  );
  const hint = nameOf(record);

  if (chosen && View) {
    return (
      <View
        key={chosen.id}
        ports={ports}
        found={chosen}
        onOtherCompany={() => {
          ports.interactions.about(record?.id ?? null);
          setCandidates([]);
          choose(undefined);
        }}
      />
    );
  }
  if (Finder && candidates) {
    return (
      <Finder
        ports={ports}
        name={candidates.length > 0 ? "" : (hint ?? "")}
        candidates={candidates}
        onChoose={choose}
      />
    );
  }
  return (
    <>
      <Header
        {...ports}
        title={chosen?.name ?? hint}
        subtitle={chosen ? companyWords(chosen) : ""}
      />
      <main>
        <LoadingPanel loading error={error} label="Finding the company" onRetry={retry}>
          {null}
        </LoadingPanel>
      </main>
    </>
  );
}
