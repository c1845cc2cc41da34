package dev.coffer.credits.proof;

/** Counts what is read, and tells whoever looks on now and then; not for sharing. */
final class Counting {
  private static final long STEP = 5_000;

  private final Verdict.Watch watch;
  private long pools;
  private long accounts;
  private long entries;
  private long purchases;

  Counting(Verdict.Watch watch) {
    this.watch = watch;
  }

  void pool() {
    pools++;
    tell();
  }

  void account() {
    accounts++;
    now(accounts);
  }

  void entry() {
    entries++;
    now(entries);
  }

  void purchase() {
    purchases++;
    now(purchases);
  }

  Verdict.Counts counts() {
    return new Verdict.Counts(pools, accounts, entries, purchases);
  }

  private void now(long count) {
    if (count % STEP == 0) {
      tell();
    }
  }

  private void tell() {
    watch.read(counts());
  }
}
