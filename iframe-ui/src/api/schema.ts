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
        get?: never;
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
}
