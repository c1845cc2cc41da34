import { useEffect, useRef, useState } from "preact/hooks";
import type { CompanySummary } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import { Icon } from "../kit/Icon";
import { LoadingPanel } from "../kit/LoadingPanel";
import { Message } from "../kit/Message";
import { companyWords } from "../unlock/companyWords";
import type { Ports } from "../unlock/desk";
import { Header } from "../unlock/Header";

const REST_MILLIS = 250;
/** The server finds nothing by a single letter. */
const LEAST_LETTERS = 2;

interface CompanyFinderProps {
  ports: Ports;
  /** What the search starts with. */
  name: string;
  /** The companies the record may mean, when there are several. */
  candidates: CompanySummary[];
  onChoose: (company: CompanySummary) => void;
}

/** Finds the company when the record doesn't say which one it is. */
export function CompanyFinder({ ports, name, candidates, onChoose }: CompanyFinderProps) {
  const [words, setWords] = useState(name);
  const [found, setFound] = useState<CompanySummary[] | undefined>(candidates);
  const [error, setError] = useState<Refusal>();
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(name);

  useEffect(() => {
    const text = words.trim();
    if (text === asked.current && !error) {
      return;
    }
    const caller = new AbortController();
    const timer = setTimeout(() => {
      asked.current = text;
      setError(undefined);
      if (text.length < LEAST_LETTERS) {
        setFound([]);
        return;
      }
      ports.interactions.note("SEARCH");
      setFound(undefined);
      ports.api.findCompanies({ name: text }, caller.signal).then(setFound, (failure: unknown) => {
        if (!isAbort(failure)) {
          setError(asRefusal(failure));
        }
      });
    }, REST_MILLIS);
    return () => {
      clearTimeout(timer);
      caller.abort();
    };
  }, [words, attempt]);

  const typed = words.trim().length >= LEAST_LETTERS;
  return (
    <>
      <Header {...ports} title="Find the company" subtitle={undefined} />
      <main>
        <search class="search">
          <label class="search-box">
            <Icon name="search" />
            <span class="unseen">Search for a company by name</span>
            <input
              type="search"
              placeholder="Company name"
              maxLength={100}
              autoComplete="off"
              value={words}
              onInput={(event) => {
                setWords(event.currentTarget.value);
              }}
            />
          </label>
        </search>
        <LoadingPanel
          loading={!found}
          error={error}
          label="Searching companies"
          onRetry={() => {
            setAttempt(attempt + 1);
          }}
        >
          {found && found.length > 0 && (
            <ul class="companies" aria-label="Companies">
              {found.map((company) => (
                <li key={company.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onChoose(company);
                    }}
                  >
                    <strong>{company.name}</strong>
                    <span>{companyWords(company)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {found?.length === 0 && (
            <Message
              icon="building"
              title={typed ? "No company of this name" : "Which company is it?"}
              text={
                typed
                  ? "Try the first word of its name, or another spelling."
                  : "Type its name to see who works there."
              }
            />
          )}
        </LoadingPanel>
      </main>
    </>
  );
}
