package dev.coffer.local.command;

import dev.coffer.credits.EvidenceTable;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.proof.Finding;
import dev.coffer.credits.proof.Prover;
import dev.coffer.credits.proof.Verdict;
import dev.coffer.identity.Organisation;
import dev.coffer.unlocks.PurchasedTable;
import java.io.PrintStream;
import java.util.List;

/** Recomputes every balance of an organisation, and tells every difference. */
final class ProveCredits implements Command {

  @Override
  public String name() {
    return "credits prove";
  }

  @Override
  public String summary() {
    return "Recomputes every balance from the ledger, and tells every difference.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.required("org", "ID", "the organisation"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Prover prover =
        new Prover(
            new EvidenceTable(operator.dynamo(), operator.tables().credits()),
            new PurchasedTable(operator.dynamo(), operator.tables().ownership()));
    Verdict verdict = prover.prove(organisation.id(), operator.clock(), Verdict.Watch.NONE);
    Verdict.Counts counts = verdict.counts();
    out.println(
        "%s: read %d pools, %d accounts, %d ledger entries and %d purchases in %d ms."
            .formatted(
                organisation.name(),
                counts.pools(),
                counts.accounts(),
                counts.entries(),
                counts.purchases(),
                verdict.took().toMillis()));
    for (Finding finding : verdict.findings()) {
      out.println("  " + finding.sentence());
    }
    long more = verdict.total() - verdict.findings().size();
    if (more > 0) {
      out.println("  And " + more + " more.");
    }
    for (PoolId pool : verdict.unsettled()) {
      out.println(
          "  Pool " + pool + " changed all the time; its shares weren't compared. Prove it again.");
    }
    if (verdict.total() == 0) {
      out.println("No difference: every balance is what its entries and purchases come to.");
    } else {
      out.println(verdict.total() + " differences.");
    }
    return verdict.isProved() ? 0 : 1;
  }
}
