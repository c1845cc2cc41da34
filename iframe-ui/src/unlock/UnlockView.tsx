import { useEffect, useMemo } from "preact/hooks";
import type { CompanySummary } from "../api/model";
import { Button } from "../kit/Button";
import { number } from "../kit/format";
import { LoadingPanel } from "../kit/LoadingPanel";
import { useStore } from "../kit/store";
import { CompanyInformation } from "./CompanyInformation";
import { CreditNotice } from "./CreditNotice";
import { companyWords } from "./companyWords";
import { Desk, type Ports } from "./desk";
import { Header } from "./Header";
import { PeopleList } from "./PeopleList";
import { QuoteDialog } from "./QuoteDialog";
import { SearchBar } from "./SearchBar";
import { SelectionBar } from "./SelectionBar";

/** Keeps a number and its noun on one line. */
const NO_BREAK = "\u00a0";

interface UnlockViewProps {
  ports: Ports;
  /** What is known of the company by now. */
  found: CompanySummary;
  /** It is another company after all. */
  onOtherCompany: () => void;
}

/** The people of one company: search, look, unlock. The same in every host. */
export function UnlockView({ ports, found, onOtherCompany }: UnlockViewProps) {
  const desk = useMemo(() => new Desk(ports, found.id), [found.id]);
  useEffect(() => {
    const online = (): void => {
      desk.online();
    };
    desk.open();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      desk.close();
    };
  }, [desk]);

  const { company, error } = useStore(desk);
  const { loading } = useStore(desk.people);
  const { proposal } = useStore(desk.purchase);
  const people =
    company &&
    `${number(company.contactCount)}${company.contactCountExact ? "" : "+"}${NO_BREAK}${company.contactCount === 1 ? "person" : "people"}`;

  return (
    <>
      <Header
        {...ports}
        title={(company ?? found).name}
        subtitle={[companyWords(company ?? found), people].filter(Boolean).join(" · ")}
      />
      <main>
        <CreditNotice credits={ports.credits} />
        <LoadingPanel
          loading={!company}
          error={error}
          label="Loading the company"
          lines={1}
          onRetry={() => void desk.load()}
        >
          {company && <CompanyInformation desk={desk} company={company} />}
        </LoadingPanel>
        <SearchBar desk={desk} />
        <PeopleList desk={desk} />
        {loading !== "first" && (
          <p class="other">
            <Button look="plain" onClick={onOtherCompany}>
              Not the right company?
            </Button>
          </p>
        )}
      </main>
      <SelectionBar desk={desk} />
      {proposal && <QuoteDialog desk={desk} items={proposal} />}
    </>
  );
}
