import type { Api } from "../api/api";
import type { CreditSummary, Me } from "../api/model";
import { asRefusal, type Refusal } from "../api/refusal";
import { Store } from "../kit/store";

interface CreditsState {
  /** The last word of the server on what is left; absent until it spoke. */
  summary?: CreditSummary;
  /** The whole answer behind the drawer. */
  me?: Me;
  error: Refusal | undefined;
}

/** The user's credits as every part of the screen shows them. */
export class Credits extends Store<CreditsState> {
  constructor(private readonly api: Api) {
    super({ error: undefined });
  }

  /** Asks for everything again; what is shown stays until the answer is there. */
  async load(): Promise<void> {
    try {
      const me = await this.api.me();
      this.set({ me, summary: me.credits, error: undefined });
    } catch (error) {
      this.set({ error: asRefusal(error) });
    }
  }

  /** What can be spent now. */
  get left(): number {
    return this.now.summary?.remaining ?? 0;
  }
}
