import { useEffect, useRef, useState } from "preact/hooks";
import type { CompanySummary, SalesforceRecord } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import { LoadingPanel } from "../kit/LoadingPanel";
import { useLater } from "../kit/later";
import type { Ports } from "../unlock/desk";
import { Header } from "../unlock/Header";
import { nameOf, resolveCompanies } from "./resolve";

interface FramePageProps {
  ports: Ports;
  record: SalesforceRecord | null;
}

/** Finds the record's company, then shows its people. */
export function FramePage({ ports, record }: FramePageProps) {
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

  const View = useLater(
    true,
    async () => (await import("../unlock/UnlockView")).UnlockView,
    () => {
      setError(asRefusal(undefined));
    },
  );
  const searching = candidates !== undefined && !chosen;
  const Finder = useLater(
    searching,
    async () => (await import("./CompanyFinder")).CompanyFinder,
    () => {
      setError(asRefusal(undefined));
    },
  );
  const hint = nameOf(record);

  if (chosen && View) {
    return (
      <View
        key={chosen.id}
        ports={ports}
        companyId={chosen.id}
        hint={chosen.name}
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
      <Header {...ports} title={hint} subtitle="" />
      <main>
        <LoadingPanel loading error={error} label="Finding the company" onRetry={retry}>
          {null}
        </LoadingPanel>
      </main>
    </>
  );
}
