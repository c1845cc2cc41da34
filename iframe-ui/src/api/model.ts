import type { components, operations } from "./schema";

/** The API document's shapes under the names the screens use. */
type Schemas = components["schemas"];

export type CanvasPage = Schemas["CanvasPage"];
export type Company = Schemas["Company"];
export type CompanySummary = Schemas["CompanySummary"];
export type Contact = Schemas["Contact"];
export type ContactPage = Schemas["ContactPage"];
export type CreditState = Schemas["CreditState"];
export type CreditSummary = Schemas["CreditSummary"];
export type Grade = Schemas["Grade"];
export type InteractionBatch = Schemas["InteractionBatch"];
export type Interaction = InteractionBatch["interactions"][number];
export type Item = Schemas["Item"];
export type Me = Schemas["Me"];
export type Ownership = Schemas["Ownership"];
export type PoolBalance = Schemas["PoolBalance"];
export type Problem = Schemas["Problem"];
export type Quote = Schemas["Quote"];
export type QuoteLine = Schemas["QuoteLine"];
export type SalesforceRecord = NonNullable<CanvasPage["record"]>;
export type SessionGrant = Schemas["Session"];
export type UnlockLine = Schemas["UnlockLine"];
export type UnlockResult = Schemas["UnlockResult"];

/** What narrows the list of a company's people; the server's own parameters. */
export type ContactQuery = NonNullable<operations["companyContacts"]["parameters"]["query"]>;

/** The most items that one quote or unlock takes. */
export const ITEMS_PER_REQUEST = 25;
