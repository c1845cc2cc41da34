/** Generated from functions/openapi.yaml by `npm run generate`; not edited by hand. */

export interface paths {
    "/canvas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frame before the user approved the app, or opened by hand. */
        get: operations["openCanvasUnsigned"];
        put?: never;
        /** The frame inside Salesforce, opened with a Canvas signed request. */
        post: operations["openCanvas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/canvas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fresh session for an open frame, in return for a refreshed signed request. */
        post: operations["renewCanvasSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify session tokens. */
        get: operations["signingKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user with their credits in current, future and previous pools. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies by web domain (exact, subdomains understood) or by the beginning of a word of their name.
         * @description Exactly one of `domain` and `name` is given.
         */
        get: operations["findCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company; its information only once the organisation owns it. */
        get: operations["company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{companyId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a company, most senior first; email and phone only where owned. */
        get: operations["companyContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an unlock of these items would cost and leave; changes nothing. */
        post: operations["quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in user unlocked, the newest first. */
        get: operations["myUnlocks"];
        put?: never;
        /**
         * Unlock these items, in this order; each once for the whole organisation.
         * @description Safe to repeat: what the organisation owns by then is returned free. Every item gets its own
         *     outcome; the answer is 200 also when every one of them was refused.
         */
        post: operations["unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A batch of what the user did on a screen, for the usage reports. */
        post: operations["recordInteractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's pools, and where every credit of them is. */
        get: operations["pools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pool, and where every credit of it is. */
        get: operations["pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger entries that make up a figure of a pool, of an application or of a seller.
         * @description As they stand in the ledger at this moment. Where `unlocks` is true, unlocks make the figure up
         *     too: their entries are listed by `GET /api/ledger?kind=UNLOCK`.
         */
        get: operations["explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/distributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give applications so many credits of a pool each.
         * @description Applications that aren't named keep theirs. None gets less than is allocated or used there,
         *     and together they get no more than the pool holds.
         */
        post: operations["distribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/uncaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the organisation go on beyond a pool's quantity; what it uses then is billed later. */
        post: operations["uncap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody licensed or with credits in a pool, 5,000 at a time, column by column. */
        get: operations["allocations"];
        put?: never;
        /**
         * Add, remove or set one seller's credits.
         * @description Added credits can be spent at once. Removed ones go back to the pool; used ones can't be
         *     removed. Only licensed, active people can be given credits.
         */
        post: operations["allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/allocations/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of allocations as a file, filtered as the page filters it.
         * @description Sent back unchanged as an import it changes nothing.
         */
        get: operations["allocationsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move unused credits from one seller to another. */
        post: operations["transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/allocation-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What it would do to add, remove or set the same number of credits for up to 50,000 sellers.
         * @description Nothing is done before it is started. `ADD` gives each that many more. `REMOVE` takes that
         *     many, or as many as are unused. `SET` gives or takes what is missing so that each is
         *     allocated that many; not where a colleague changed something since the plan.
         */
        post: operations["planAllocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/transfer-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it would do to move unused credits of up to 50,000 sellers to one. */
        post: operations["planTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/reclaim-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What it would bring to take back credits that nobody has used for so many days.
         * @description Whoever uses theirs again before it is carried out keeps them.
         */
        post: operations["planReclaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/cap-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What it would take back to hold the organisation to a pool's quantity from now on.
         * @description Unused allocation above what Sales Intelligence was given is taken back, from everybody in
         *     proportion to what they have left. Overage already used stays for true-up.
         */
        post: operations["planCap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/import-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a CSV file of allocations would change, line by line.
         * @description A header, then one person a line: `Email`, `Credits`, and if wanted `Change` (`SET`, which is
         *     meant where it is empty, `ADD` or `REMOVE`). The file of `GET /api/pools/{poolId}/allocations/csv`
         *     is such a file. Any other column refuses the file. At most 50,000 lines and 5 MB.
         */
        post: operations["planImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Operations on many sellers, the newest first, at most 50. */
        get: operations["operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a command, or how far it is. */
        get: operations["operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an operation on many sellers would do or did to each, and what was refused. */
        get: operations["operationLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Start a planned operation on many sellers, or cancel it.
         * @description It can be sent again and again. A cancelled operation stops within 500 sellers; what was done
         *     stays done. Transfers, caps and changes of an end can't be cancelled once they run.
         */
        put: operations["setOperationState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proofs of the organisation's balances, the newest first, at most 20. */
        get: operations["proofs"];
        put?: never;
        /**
         * Recompute every balance of the organisation from its ledger and its purchases.
         * @description It changes nothing and may run while everybody works. Ask for the proof to see how far it is.
         *     An organisation has one at a time (409).
         */
        post: operations["startProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proofs/{proofId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of a proof, or how far it is. */
        get: operations["proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All organisations of the installation. */
        get: operations["organisations"];
        put?: never;
        /** Register an organisation from a plan, which gives it its first pool. */
        post: operations["registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/organisations/{organisationId}/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation's pools, and where every credit of them is. */
        get: operations["organisationPools"];
        put?: never;
        /** Give an organisation a pool of credits; its id is the operation's. */
        post: operations["createPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/organisations/{organisationId}/pools/{poolId}/enlargements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add credits to a pool; they are undistributed. */
        post: operations["enlargePool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/organisations/{organisationId}/pools/{poolId}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a pool end on another day; one that is over stays over.
         * @description A sooner end takes effect for a seller when the operation has reached their account.
         */
        post: operations["changeEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/overages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What organisations used beyond their contracts, to be billed. */
        get: operations["overages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/overages/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file. */
        get: operations["overagesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the organisation's credits, the newest first. */
        get: operations["ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger as a file, filtered as the page filters it.
         * @description At most 20,000 lines and 4 MB a part. Where there is more the header `coffer-next-cursor` is
         *     the `cursor` of the next part, which has no header line: put together they are one file.
         */
        get: operations["ledgerCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{poolId}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long a pool's credits last, or one seller's, and what will lapse when. */
        get: operations["forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 128 random bits in lower-case base 32 (Crockford's alphabet). */
        Id: string;
        /**
         * Format: int64
         * @description Whole credits.
         */
        Credits: number;
        Problem: {
            /** @description A stable name, `urn:coffer:problem:<slug>`. */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Ties the message to the log. */
            instance: string;
            /** @description Which fields were wrong and what would be right. */
            errors?: {
                field: string;
                message: string;
            }[];
        };
        CanvasRenewal: {
            signedRequest: string;
        };
        Session: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The only origin whose messages the frame trusts, taken from the verified request. */
            targetOrigin: string;
        };
        /**
         * @description What the page rendered by `POST /canvas` holds in its element `coffer-page`. Where Salesforce
         *     left out the request's parameters (a known fault of it), `session` is one that is over
         *     already, with an empty token: the page asks for a refreshed request and renews it.
         */
        CanvasPage: {
            session: components["schemas"]["Session"];
            /** @description The Salesforce record around the frame; a hint for the search, never a right. */
            record: null | {
                id: string;
                /** @description Salesforce object name: Account, Contact, Lead or Opportunity. */
                type: string;
                name: string | null;
                website: string | null;
            };
        };
        KeySet: {
            keys: Record<string, never>[];
        };
        /** @enum {string} */
        Role: "PRIMARY_ADMINISTRATOR" | "SI_SALES_ADMINISTRATOR" | "SALES_AE" | "SALES_SDR" | "SALES_LITE";
        /**
         * @description `AVAILABLE` and `LOW` (at most 10% left) can spend. `NOT_LICENSED`: no Sales Intelligence
         *     licence. `NONE`: nothing was ever allocated. `USED_UP`: all spent. `NOT_STARTED`: the pool
         *     begins later. `ENDED`: the pool is over and no other one is current.
         * @enum {string}
         */
        CreditState: "AVAILABLE" | "LOW" | "NOT_LICENSED" | "NONE" | "USED_UP" | "NOT_STARTED" | "ENDED";
        /** @description The user's credits over all current pools; `allocated = used + remaining`. */
        CreditSummary: {
            state: components["schemas"]["CreditState"];
            allocated: components["schemas"]["Credits"];
            used: components["schemas"]["Credits"];
            remaining: components["schemas"]["Credits"];
            /**
             * Format: date
             * @description With `NOT_STARTED`: first day, in the organisation's time zone.
             */
            startsOn?: string;
            /**
             * Format: date
             * @description With `ENDED`: last day that was included.
             */
            endedOn?: string;
        };
        /** @description The user's part of one pool; `allocated = used + remaining + expired`. */
        PoolBalance: {
            poolId: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            timeframe: "CURRENT" | "FUTURE" | "PAST";
            /**
             * Format: date
             * @description In the organisation's time zone.
             */
            firstDay: string;
            /**
             * Format: date
             * @description Last day included.
             */
            lastDay: string;
            /** @description Everybody draws on this balance, and the numbers are everybody's. */
            shared: boolean;
            allocated: components["schemas"]["Credits"];
            used: components["schemas"]["Credits"];
            remaining: components["schemas"]["Credits"];
            expired: components["schemas"]["Credits"];
        };
        Me: {
            user: {
                id: components["schemas"]["Id"];
                name: string;
                email: string;
                role: components["schemas"]["Role"];
                licensed: boolean;
            };
            organisation: {
                id: components["schemas"]["Id"];
                name: string;
                /** @description IANA name. */
                timeZone: string;
            };
            credits: components["schemas"]["CreditSummary"];
            /** @description Current pools by earliest end, then future ones by start, then past ones, latest end first. */
            pools: components["schemas"]["PoolBalance"][];
            /** Format: date-time */
            asOf: string;
        };
        /**
         * @description Where credits are: `granted = undistributed + unallocated + available + held + used + expired
         *     - overage`, always.
         */
        Figures: {
            granted: components["schemas"]["Credits"];
            undistributed: components["schemas"]["Credits"];
            /**
             * Format: int64
             * @description Below zero where more was allocated than there is.
             */
            unallocated: number;
            available: components["schemas"]["Credits"];
            /**
             * Format: int64
             * @description Reserved by running operations.
             */
            held: number;
            used: components["schemas"]["Credits"];
            expired: components["schemas"]["Credits"];
            overage: components["schemas"]["Credits"];
        };
        /** @enum {string} */
        Application: "sales-intelligence" | "orchestrations";
        /**
         * @description `BY_USER`: every seller has their own credits. `SHARED`: everybody draws on one balance.
         * @enum {string}
         */
        ApplicationMode: "BY_USER" | "SHARED";
        Pool: {
            id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            timeframe: "CURRENT" | "FUTURE" | "PAST";
            /**
             * Format: date
             * @description In the organisation's time zone.
             */
            firstDay: string;
            /**
             * Format: date
             * @description Last day included.
             */
            lastDay: string;
            /** @description Days on which it can still be spent, today included. */
            daysLeft: number;
            /** @enum {string} */
            limit: "CAPPED" | "OVERAGE";
            quantity: components["schemas"]["Credits"];
            figures: components["schemas"]["Figures"];
            /**
             * Format: int64
             * @description Used beyond the quantity, to be billed; never unused allocation.
             */
            trueUp: number;
            /**
             * Format: int64
             * @description Unused at the end if nothing more is used.
             */
            lapsing: number;
            applications: {
                application: components["schemas"]["Application"];
                mode: components["schemas"]["ApplicationMode"];
                figures: components["schemas"]["Figures"];
            }[];
            /** @description The operation on many sellers that is under way. */
            running: string | null;
            /** Format: date-time */
            asOf: string;
        };
        PoolList: {
            /** @description IANA name; days begin and end in it. */
            timeZone: string;
            pools: components["schemas"]["Pool"][];
        };
        /** @enum {string} */
        ExplainedFigure: "GRANTED" | "UNDISTRIBUTED" | "ALLOCATED" | "UNALLOCATED" | "AVAILABLE" | "HELD" | "USED" | "EXPIRED" | "OVERAGE";
        Explanation: {
            figure: components["schemas"]["ExplainedFigure"];
            /** Format: int64 */
            value: number;
            /** @description Unlocks make it up too. */
            unlocks: boolean;
            /** @description With `HELD`: the operation that holds them. */
            operation: string | null;
            entries: {
                /** @enum {string} */
                kind: "GRANT" | "DISTRIBUTION" | "ALLOCATION" | "REMOVAL" | "TRANSFER" | "REVERSAL" | "EXPIRY" | "OVERAGE" | "TERMS" | "REFUSAL";
                /** @description A seller's id, a part of a shared balance, an application, or `pool`. */
                book: string;
                /** @description Its number in the book, from 0. */
                sequence: number;
                /** Format: int64 */
                amount: number;
                from: string;
                to: string;
                /** Format: date-time */
                at: string;
                /** @description A user's id, or `operator` or `schedule`. */
                by: string;
                operation: string;
                reason: string;
            }[];
            nextCursor: string | null;
            /** Format: date-time */
            asOf: string;
        };
        /** @description In the words of whoever does it; stands in the ledger. */
        Reason: string;
        Portion: {
            application: components["schemas"]["Application"];
            mode?: components["schemas"]["ApplicationMode"];
            /** Format: int64 */
            credits: number;
        };
        Distribution: {
            /** @description No application twice. */
            applications: components["schemas"]["Portion"][];
            reason?: components["schemas"]["Reason"];
        };
        Reasoned: {
            reason?: components["schemas"]["Reason"];
        };
        /** @enum {string} */
        AllocationStatus: "NONE" | "AVAILABLE" | "LOW" | "USED_UP" | "NOT_STARTED" | "ENDED" | "DEACTIVATED";
        AllocationPage: {
            /** @description One array a column; the n-th entries of all of them are one seller. */
            columns: {
                id: components["schemas"]["Id"][];
                name: string[];
                email: string[];
                role: components["schemas"]["Role"][];
                status: components["schemas"]["AllocationStatus"][];
                /** @description Licensed and active. */
                canBeGiven: boolean[];
                updatedBy: (string | null)[];
                updatedAt: (string | null)[];
                lastUnlock: (string | null)[];
                used: components["schemas"]["Credits"][];
                remaining: components["schemas"]["Credits"][];
                allocated: components["schemas"]["Credits"][];
            };
            /** @description `null` on the last page. */
            next: string | null;
            /** Format: date-time */
            asOf: string;
        };
        /** @enum {string} */
        AllocationChange: "SET" | "ADD" | "REMOVE";
        /**
         * Format: int64
         * @description Whole credits, at least one.
         */
        Amount: number;
        AllocationOrder: {
            sellerId: components["schemas"]["Id"];
            change: components["schemas"]["AllocationChange"];
            /**
             * Format: int64
             * @description 0 only with `SET`.
             */
            credits: number;
            reason?: components["schemas"]["Reason"];
        };
        TransferOrder: {
            fromId: components["schemas"]["Id"];
            toId: components["schemas"]["Id"];
            credits: components["schemas"]["Amount"];
            reason?: components["schemas"]["Reason"];
        };
        /** @description Those for whom everything holds that is given. */
        SellerFilter: {
            statuses?: components["schemas"]["AllocationStatus"][];
            roles?: components["schemas"]["Role"][];
            search?: string;
            /** Format: int64 */
            minRemaining?: number;
            /** Format: int64 */
            maxRemaining?: number;
            withCredits?: boolean;
        };
        SellerSelection: {
            /** @description None twice. */
            ids: components["schemas"]["Id"][];
        } | {
            filter: components["schemas"]["SellerFilter"];
            /** @description How many sellers you saw; with any other number nothing is planned. */
            expected: number;
        };
        AllocationPlanOrder: {
            change: components["schemas"]["AllocationChange"];
            /**
             * Format: int64
             * @description For each; 0 only with `SET`.
             */
            credits: number;
            sellers: components["schemas"]["SellerSelection"];
            reason?: components["schemas"]["Reason"];
        };
        TransferPlanOrder: {
            /** @description The most from each; as many as are unused. */
            credits: components["schemas"]["Amount"];
            sellers: components["schemas"]["SellerSelection"];
            toId: components["schemas"]["Id"];
            reason?: components["schemas"]["Reason"];
        };
        ReclaimPlanOrder: {
            /** @description Credits that were neither used nor changed for so many days. */
            idleDays: number;
            /**
             * Format: int64
             * @description So many are left to each.
             */
            keep: number;
            reason?: components["schemas"]["Reason"];
        };
        Operation: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "CREATE_POOL" | "ENLARGE_POOL" | "CHANGE_END" | "CAP" | "UNCAP" | "DISTRIBUTE" | "ALLOCATE" | "REMOVE" | "SET" | "TRANSFER" | "RECLAIM" | "IMPORT";
            /** @enum {string} */
            state: "PLANNED" | "RUNNING" | "CANCELLING" | "DONE" | "CANCELLED";
            poolId: components["schemas"]["Id"];
            /** @description A user's id, or `operator`. */
            by: string;
            /** Format: date-time */
            at: string;
            reason: string;
            /** @description What came of it, by name; for example `allocated` and `unallocated` after it. */
            figures: {
                [key: string]: number;
            };
            /** @description Of an operation on many sellers. */
            progress: null | {
                /** @description Sellers it is about. */
                lines: number;
                /** @description Sellers it has been at. */
                done: number;
                /** @description Refused when it was planned. */
                refused: number;
                /** @description Sellers whose credits it changed. */
                changed: number;
                reserved: components["schemas"]["Credits"];
                /**
                 * Format: int64
                 * @description Credits it gave, less those it took.
                 */
                moved: number;
            };
        };
        OperationList: {
            operations: components["schemas"]["Operation"][];
        };
        /** @description Nothing needs to be said. */
        ProofOrder: Record<string, never>;
        Proof: {
            id: components["schemas"]["Id"];
            /**
             * @description `FAILED`: there was no time to read everything.
             * @enum {string}
             */
            state: "RUNNING" | "DONE" | "FAILED";
            /** @description A user's id. */
            by: string;
            /** Format: date-time */
            at: string;
            /** @description What is read so far. */
            read: {
                pools: number;
                accounts: number;
                /**
                 * Format: int64
                 * @description Of ledgers.
                 */
                entries: number;
                /** Format: int64 */
                purchases: number;
            };
            verdict: null | components["schemas"]["ProofVerdict"];
        };
        ProofVerdict: {
            /** @description Every number was compared and is right. */
            proved: boolean;
            /** Format: int64 */
            tookMillis: number;
            /** Format: int64 */
            differences: number;
            findings: components["schemas"]["ProofFinding"][];
            /** @description Pools that changed all the time; their shares were not compared with their accounts. */
            unsettledPools: components["schemas"]["Id"][];
        };
        ProofFinding: {
            /** @enum {string} */
            kind: "UNREADABLE" | "MISSING" | "ENTRY_NUMBERS" | "ENTRY_WRONG" | "LAST_CHANGE" | "ALLOCATED" | "RETURNED" | "EXPIRED" | "CLOSED" | "REMAINING" | "INTENT" | "TICKET_TWICE" | "TICKET_NOT_DRAWN" | "GENERATION" | "REVERSED" | "TERMS" | "QUANTITY" | "DISTRIBUTED" | "SHARE_ALLOCATED" | "HELD" | "OPERATION";
            /** @description Which row, in words. */
            where: string;
            expected: string;
            found: string;
            /** @description All of it in one sentence. */
            text: string;
        };
        ProofList: {
            proofs: components["schemas"]["Proof"][];
        };
        OperationState: {
            /** @enum {string} */
            state: "RUNNING" | "CANCELLED";
        };
        OperationLines: {
            lines: {
                /** @description A seller's id, or a part of a shared balance. */
                holder: string;
                name: string;
                /** @enum {string} */
                change: "ADD" | "REMOVE" | "SET" | "RECLAIM" | "SEND" | "RECEIVE" | "END" | "CAP";
                /**
                 * Format: int64
                 * @description Credits; with `END` the second of the new end.
                 */
                amount: number;
                allocatedBefore: components["schemas"]["Credits"];
                /** @description `null` until it is carried out. */
                outcome: null | {
                    /** @enum {string} */
                    result: "DONE" | "NOTHING_UNUSED" | "BELOW_USED" | "CHANGED_MEANWHILE" | "USED_AGAIN" | "ENDED" | "UNCHANGED";
                    /** Format: int64 */
                    moved: number;
                };
            }[];
            refused: {
                /** @description Of the file; 0 where there is none. */
                line: number;
                subject: string;
                why: string;
            }[];
            nextPage: number | null;
        };
        Organisation: {
            id: components["schemas"]["Id"];
            name: string;
            salesforceOrganisationId: string;
            timeZone: string;
            licenseNewUsers: boolean;
            /** @enum {string} */
            status: "ACTIVE" | "SUSPENDED";
        };
        OrganisationList: {
            organisations: components["schemas"]["Organisation"][];
        };
        /**
         * Format: date
         * @description Such as 2026-11-24, from 2000 to 2199, in the organisation's time zone.
         */
        Day: string;
        RegistrationOrder: {
            name: string;
            /** @example 00D5g0000094xYw */
            salesforceOrganisationId: string;
            /** @example Europe/Berlin */
            timeZone: string;
            licenseNewUsers: boolean;
            /** @example essentials */
            plan: string;
            firstDay: components["schemas"]["Day"];
            lastDay: components["schemas"]["Day"];
        };
        PoolOrder: {
            name: string;
            quantity: components["schemas"]["Amount"];
            firstDay: components["schemas"]["Day"];
            lastDay: components["schemas"]["Day"];
            /** @enum {string} */
            limit: "CAPPED" | "OVERAGE";
            /** @description What applications get at once; no application twice. */
            applications: components["schemas"]["Portion"][];
            reason?: components["schemas"]["Reason"];
        };
        EnlargementOrder: {
            credits: components["schemas"]["Amount"];
            reason?: components["schemas"]["Reason"];
        };
        EndOrder: {
            lastDay: components["schemas"]["Day"];
            reason?: components["schemas"]["Reason"];
        };
        OverageList: {
            overages: {
                organisationId: components["schemas"]["Id"];
                organisation: string;
                poolId: components["schemas"]["Id"];
                pool: string;
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay: string;
                quantity: components["schemas"]["Credits"];
                used: components["schemas"]["Credits"];
                trueUp: components["schemas"]["Credits"];
            }[];
            /** Format: date-time */
            asOf: string;
        };
        /** @enum {string} */
        HeadcountBand: "1-10" | "11-50" | "51-200" | "201-500" | "501-1000" | "1001-5000" | "5001-10000" | "10001+";
        CompanySummary: {
            id: components["schemas"]["Id"];
            name: string;
            domain: string | null;
            headcountBand: null | components["schemas"]["HeadcountBand"];
        };
        CompanyList: {
            companies: components["schemas"]["CompanySummary"][];
        };
        /** @description Firmographics beyond name, domain and headcount band; one company credit. */
        CompanyInformation: {
            industry: string | null;
            headcount: number | null;
            city: string | null;
            country: string | null;
            phone: string | null;
            /** @description Year. */
            founded: number | null;
        };
        Company: {
            id: components["schemas"]["Id"];
            name: string;
            domain: string | null;
            headcountBand: null | components["schemas"]["HeadcountBand"];
            contactCount: number;
            /** @description `false`: there are at least `contactCount`. */
            contactCountExact: boolean;
            /** @description `null` until the organisation owns it. */
            information: null | components["schemas"]["CompanyInformation"];
            ownership: null | components["schemas"]["Ownership"];
        };
        /** @enum {string} */
        Seniority: "C_LEVEL" | "VP" | "DIRECTOR" | "MANAGER" | "STAFF";
        /**
         * @description Email confidence: `A+` under 10% estimated bounce (three levels of validation), `A` 10-20% (two levels), `B` moderate.
         * @enum {string}
         */
        Grade: "A+" | "A" | "B";
        Ownership: {
            /** @description The colleague's name. */
            unlockedBy: string;
            /** @description The signed-in user unlocked it. */
            mine: boolean;
            /** Format: date-time */
            unlockedAt: string;
        };
        /** @description A person. Until owned, `email` and `phone` are `null` whatever they are. */
        Contact: {
            id: components["schemas"]["Id"];
            companyId: components["schemas"]["Id"];
            name: string;
            title: string;
            seniority: components["schemas"]["Seniority"];
            department: string | null;
            city: string | null;
            country: string | null;
            grade: null | components["schemas"]["Grade"];
            /** Format: date */
            verifiedOn: string | null;
            /** @description `false`: not sold. */
            hasEmail: boolean;
            hasPhone: boolean;
            email: string | null;
            phone: string | null;
            ownership: null | components["schemas"]["Ownership"];
        };
        ContactPage: {
            contacts: components["schemas"]["Contact"][];
            /** @description `null` on the last page. A page can be shorter than `limit` and still have a next one. */
            nextCursor: string | null;
        };
        /** @description What can be unlocked, a contact or a company's information. */
        Item: {
            /** @enum {string} */
            kind: "CONTACT" | "COMPANY";
            id: components["schemas"]["Id"];
        };
        ItemList: {
            /** @description No item twice. */
            items: components["schemas"]["Item"][];
        };
        UnlockOrder: {
            /** @description No item twice. */
            items: components["schemas"]["Item"][];
            /**
             * @description What happens when the credits don't suffice for all that is new. `AS_MANY_AS_POSSIBLE`,
             *     which is meant when it is left out: unlocks from the top of the list until they are used
             *     up. `ALL_OR_NOTHING`: unlocks nothing, and every new item is answered `NO_CREDITS`.
             * @enum {string}
             */
            policy?: "AS_MANY_AS_POSSIBLE" | "ALL_OR_NOTHING";
        };
        QuoteLine: {
            item: components["schemas"]["Item"];
            /**
             * @description `SUPPRESSED`: not sold any more: suppressed or erased. `NO_EMAIL`: not sold.
             *     `NO_DATA`: nothing to sell about this company. `UNKNOWN`: no such item.
             * @enum {string}
             */
            verdict: "NEW" | "OWNED" | "SUPPRESSED" | "NO_EMAIL" | "NO_DATA" | "UNKNOWN";
            cost: components["schemas"]["Credits"];
            ownership: null | components["schemas"]["Ownership"];
        };
        Quote: {
            lines: components["schemas"]["QuoteLine"][];
            cost: components["schemas"]["Credits"];
            remainingBefore: components["schemas"]["Credits"];
            remainingAfter: components["schemas"]["Credits"];
            /** @description Credits missing to unlock everything; 0 when it is affordable. */
            shortBy: components["schemas"]["Credits"];
            state: components["schemas"]["CreditState"];
        };
        UnlockLine: {
            item: components["schemas"]["Item"];
            /**
             * @description `UNLOCKED`: one credit was spent. `ALREADY_OWNED`: free. `NO_CREDITS`: refused for the
             *     reason in `credits.state`, or because not all could be unlocked and the order said all
             *     or nothing. `SUPPRESSED`: not sold any more: suppressed or erased. `NO_EMAIL`,
             *     `NO_DATA`, `UNKNOWN`: not sold. `BUSY`: others were at the same credits all the time;
             *     ask again: what was bought is free by then.
             * @enum {string}
             */
            outcome: "UNLOCKED" | "ALREADY_OWNED" | "NO_CREDITS" | "SUPPRESSED" | "NO_EMAIL" | "NO_DATA" | "UNKNOWN" | "BUSY";
            charged: components["schemas"]["Credits"];
            /** @description The whole person, when owned by now and the item is a contact. */
            contact: null | components["schemas"]["Contact"];
            /** @description The whole company, when owned by now and the item is a company. */
            company: null | components["schemas"]["Company"];
        };
        UnlockResult: {
            lines: components["schemas"]["UnlockLine"][];
            charged: components["schemas"]["Credits"];
            credits: components["schemas"]["CreditSummary"];
        };
        InteractionBatch: {
            /** @description Made by the client, kept for the batch's retries. */
            batchId: components["schemas"]["Id"];
            interactions: {
                /** @enum {string} */
                kind: "PAGE_LOAD" | "SEARCH" | "FILTER" | "VIEW" | "UNLOCK" | "COPY" | "CREDITS_OPENED" | "EXPORT";
                /**
                 * Format: date-time
                 * @description By the client's clock; kept within 24 h before arrival.
                 */
                at: string;
                /** @description The company's id, or the Salesforce record's while no company is known. */
                account: string | null;
            }[];
        };
        NamedPool: {
            id: components["schemas"]["Id"];
            name: string;
        };
        /** @enum {string} */
        Source: "IFRAME" | "EXTENSION" | "WEB" | "CRM" | "SEP" | "API";
        /**
         * @description Somebody or something that credits came from or went to, or whose doing it was. `OPERATOR` runs
         *     the installation, `SCHEDULE` is what runs by the clock.
         */
        Party: {
            /** @enum {string} */
            kind: "USER" | "OPERATOR" | "SCHEDULE" | "POOL" | "APPLICATION" | "CONTACT" | "COMPANY";
            id: string | null;
            /** @description As it is called now. */
            name: string | null;
        };
        LedgerEntry: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "UNLOCK" | "GRANT" | "DISTRIBUTION" | "ALLOCATION" | "REMOVAL" | "TRANSFER" | "REVERSAL" | "EXPIRY" | "OVERAGE" | "TERMS" | "REFUSAL";
            pool: components["schemas"]["NamedPool"];
            /** @description Whose credits, or who unlocked; `null` where it is about no seller. */
            seller: null | components["schemas"]["Party"];
            /**
             * Format: int64
             * @description Below zero where they were given away or spent.
             */
            credits: number;
            by: null | components["schemas"]["Party"];
            from: null | components["schemas"]["Party"];
            to: null | components["schemas"]["Party"];
            /** @description The command it belongs to; `null` for an unlock. */
            operation: string | null;
            /** @description In the words of whoever did it; may be empty. */
            reason: string;
            /** @description With `REFUSAL`: why nothing was done. */
            refusal: string | null;
            /** @description Where the buyer of an unlock was. */
            source: null | components["schemas"]["Source"];
        };
        LedgerPage: {
            entries: components["schemas"]["LedgerEntry"][];
            /** @description `null` on the last page. A page can be shorter than `limit` and still have a next one. */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description The newest event that the history knows.
             */
            asOf: string | null;
        };
        MyUnlock: {
            /** Format: date-time */
            at: string;
            item: components["schemas"]["Item"];
            /** @description Of the person or company. */
            name: string | null;
            /** @description The pool that paid. */
            pool: components["schemas"]["NamedPool"];
            source: components["schemas"]["Source"];
            /** @description The credit was given back. */
            reversed: boolean;
        };
        MyUnlockPage: {
            unlocks: components["schemas"]["MyUnlock"][];
            /** @description `null` on the last page. A page can be shorter than `limit` and still have a next one. */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description The newest event that the history knows.
             */
            asOf: string | null;
        };
        /** @description What happens if it goes on as in the last 28 days of the pool. */
        Forecast: {
            poolId: components["schemas"]["Id"];
            seller: null | components["schemas"]["Id"];
            /** @description Day by day, today last; in the organisation's time zone. */
            days: {
                /** Format: date */
                day: string;
                /**
                 * Format: int64
                 * @description Credits spent less those given back; may be below zero.
                 */
                used: number;
            }[];
            averagePerDay: number;
            /** @description All in all, until now. */
            used: components["schemas"]["Credits"];
            /** @description Can still be used, be it after somebody gives it to a seller. */
            left: components["schemas"]["Credits"];
            /** @description Days on which the pool can be spent, today included. */
            daysLeft: number;
            /**
             * Format: date
             * @description The day on which nothing is left; `null`: not within the pool's time.
             */
            runsOutOn: string | null;
            /** @description What lapses at the end of the pool, or has lapsed. */
            lapse: {
                /**
                 * Format: date
                 * @description Last day included.
                 */
                lastDay: string;
                undistributed: components["schemas"]["Credits"];
                unallocated: components["schemas"]["Credits"];
                available: components["schemas"]["Credits"];
                held: components["schemas"]["Credits"];
                expired: components["schemas"]["Credits"];
                /** @description All of it, if nothing more is used. */
                unused: components["schemas"]["Credits"];
                atThisRate: components["schemas"]["Credits"];
            };
            /**
             * Format: date-time
             * @description The newest event that the days contain; what is left is of now.
             */
            asOf: string | null;
        };
    };
    responses: {
        /** @description An HTML page. */
        Page: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description The operation as it is. */
        Operation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The operation, which is under way; ask for it again to see how far it is. */
        RunningOperation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The proof as it is. */
        Proof: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        /** @description The proof, which is under way; ask for it again to see how far it is. */
        RunningProof: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        /** @description A CSV file (RFC 4180, UTF-8); texts that a spreadsheet would calculate begin with an apostrophe. */
        Csv: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/csv": string;
            };
        };
        /** @description An HTML page where the form is wrong, problem details where the address is. */
        PageOrProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Why the request was refused, having changed nothing (4xx), or failed and can be sent again (5xx). */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        PoolId: components["schemas"]["Id"];
        OperationId: components["schemas"]["Id"];
        OrganisationId: components["schemas"]["Id"];
        /**
         * @description A text of the client's own, new for each command. Whoever sends the same request under the
         *     same key again is told what came of it the first time; another request under it is refused
         *     (422). A refused command can be sent again under its key.
         */
        IdempotencyKey: string;
        /** @description `true`: with a byte order mark, which Excel needs. */
        Bom: "true" | "false";
        CompanyId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    openCanvasUnsigned: {
        parameters: {
            query?: {
                _sfdc_canvas_authvalue?: string;
                loginUrl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            default: components["responses"]["Problem"];
        };
    };
    openCanvas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    signed_request: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Page"];
            400: components["responses"]["PageOrProblem"];
            401: components["responses"]["Page"];
            403: components["responses"]["Page"];
            default: components["responses"]["Problem"];
        };
    };
    renewCanvasSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanvasRenewal"];
            };
        };
        responses: {
            /** @description The new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signingKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user, their organisation and their credits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findCompanies: {
        parameters: {
            query?: {
                domain?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The companies that match, best match first, at most 20. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    company: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    companyContacts: {
        parameters: {
            query?: {
                /** @description Words, each of which begins a word of the person's title or name. */
                search?: string;
                /** @description One or more of the seniorities, separated by commas. */
                seniority?: string;
                /** @description One or more of the grades, separated by commas. */
                grade?: string;
                /** @description `true`: only people with a phone number. */
                phone?: "true";
                /** @description `true`: only owned people; `false`: only those not owned. */
                owned?: "true" | "false";
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemList"];
            };
        };
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    myUnlocks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of unlocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyUnlockPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockOrder"];
            };
        };
        responses: {
            /** @description One outcome per item, in the order asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnlockResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordInteractions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InteractionBatch"];
            };
        };
        responses: {
            /** @description Stored; a batch that is sent again is stored once. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    pools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Current pools in the order in which they are spent, then future, then past ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pool. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pool"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explanation: {
        parameters: {
            query: {
                figure: components["schemas"]["ExplainedFigure"];
                /** @description Of this application; not together with `seller`. */
                application?: components["schemas"]["Application"];
                /** @description Of this seller. */
                seller?: components["schemas"]["Id"];
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figure and its entries, up to 200 looked at; a page can be empty and still have a next one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    distribute: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Distribution"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    uncap: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    allocations: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sellers, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    allocate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    allocationsCsv: {
        parameters: {
            query?: {
                /** @description `true`: with a byte order mark, which Excel needs. */
                bom?: components["parameters"]["Bom"];
                /** @description One or more of the credit statuses, separated by commas. */
                statuses?: string;
                /** @description One or more of the roles, separated by commas. */
                roles?: string;
                /** @description Words, each of which begins a word of the name or is a part of the email. */
                search?: string;
                minRemaining?: number;
                maxRemaining?: number;
                /** @description `true`: only people who were allocated something. */
                withCredits?: "true" | "false";
            };
            header?: never;
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Csv"];
            default: components["responses"]["Problem"];
        };
    };
    transfer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    planAllocations: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationPlanOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    planTransfer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferPlanOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    planReclaim: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReclaimPlanOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    planCap: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    planImport: {
        parameters: {
            query?: {
                reason?: components["schemas"]["Reason"];
            };
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example Email,Credits,Change
                 *     priya@meridian.example,5,ADD
                 */
                "text/csv": string;
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    operations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    operation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    operationLines: {
        parameters: {
            query?: {
                /** @description `nextPage` of the page before. */
                page?: number;
            };
            header?: never;
            path: {
                operationId: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationLines"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setOperationState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationState"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    proofs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proofs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startProof: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofOrder"];
            };
        };
        responses: {
            200: components["responses"]["Proof"];
            202: components["responses"]["RunningProof"];
            default: components["responses"]["Problem"];
        };
    };
    proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proofId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Proof"];
            default: components["responses"]["Problem"];
        };
    };
    organisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisations, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerOrganisation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationOrder"];
            };
        };
        responses: {
            /** @description The organisation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    organisationPools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: components["parameters"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pools. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createPool: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: components["parameters"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    enlargePool: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: components["parameters"]["OrganisationId"];
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnlargementOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            default: components["responses"]["Problem"];
        };
    };
    changeEnd: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A text of the client's own, new for each command. Whoever sends the same request under the
                 *     same key again is told what came of it the first time; another request under it is refused
                 *     (422). A refused command can be sent again under its key.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: components["parameters"]["OrganisationId"];
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOrder"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["RunningOperation"];
            default: components["responses"]["Problem"];
        };
    };
    overages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pools of which more was used than contracted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    overagesCsv: {
        parameters: {
            query?: {
                /** @description `true`: with a byte order mark, which Excel needs. */
                bom?: components["parameters"]["Bom"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Csv"];
            default: components["responses"]["Problem"];
        };
    };
    ledger: {
        parameters: {
            query?: {
                pool?: components["schemas"]["Id"];
                /** @description Only what happened to this seller's credits, and what they unlocked. */
                seller?: components["schemas"]["Id"];
                /** @description One or more of the kinds, separated by commas. */
                kind?: string;
                /** @description First day, in the organisation's time zone. */
                from?: string;
                /** @description Last day, included. */
                until?: string;
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filter. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ledgerCsv: {
        parameters: {
            query?: {
                pool?: components["schemas"]["Id"];
                /** @description Only what happened to this seller's credits, and what they unlocked. */
                seller?: components["schemas"]["Id"];
                /** @description One or more of the kinds, separated by commas. */
                kind?: string;
                /** @description First day, in the organisation's time zone. */
                from?: string;
                /** @description Last day, included. */
                until?: string;
                /** @description `true`: with a byte order mark, which Excel needs. */
                bom?: components["parameters"]["Bom"];
                /** @description `coffer-next-cursor` of the part before, with the same filter. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Csv"];
            default: components["responses"]["Problem"];
        };
    };
    forecast: {
        parameters: {
            query?: {
                seller?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                poolId: components["parameters"]["PoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forecast. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
