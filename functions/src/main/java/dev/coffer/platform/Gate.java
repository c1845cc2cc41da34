package dev.coffer.platform;

/**
 * Decides who a call comes from.
 *
 * @param <C> who can be signed in
 */
@FunctionalInterface
public interface Gate<C> {

  /** Looks at the call's credentials. */
  Admission<C> admit(Call call);

  /** Whether somebody may come in. */
  sealed interface Admission<C> {
    /** They may, as this caller. */
    record Admitted<C>(C caller) implements Admission<C> {}

    /** They may not. */
    record Turned<C>(Problem problem) implements Admission<C> {}
  }
}
