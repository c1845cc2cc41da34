package dev.coffer.credits;

/** Wrong accounts: whoever changes one next forgets the entry that it owed. */
public final class ForgetfulOfOwedEntries extends FakeAccounts {
  public ForgetfulOfOwedEntries() {}

  private ForgetfulOfOwedEntries(FakeAccounts other) {
    super(other);
  }

  @Override
  public FakeAccounts copy() {
    return new ForgetfulOfOwedEntries(this);
  }

  @Override
  void carryOut(AccountChange change, Account after) {
    put(after);
    write(change.account().key(), change.entry());
  }
}
