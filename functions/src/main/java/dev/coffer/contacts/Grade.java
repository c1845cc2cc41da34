package dev.coffer.contacts;

import org.jspecify.annotations.Nullable;

/**
 * How sure it is that a contact's email arrives. Every contact that is sold has a grade.
 *
 * @see Contact#isSold
 */
public enum Grade {
  /** Under 10% estimated bounce. */
  A_PLUS("A+", "under 10% estimated bounce, three levels of validation"),
  /** 10% to 20% estimated bounce. */
  A("A", "10-20% estimated bounce, two levels of validation"),
  /** Moderate. */
  B("B", "moderate confidence");

  private final String label;
  private final String meaning;

  Grade(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** As people and requests write it: {@code A+}, {@code A}, {@code B}. */
  public String label() {
    return label;
  }

  /** What it says about the email, in words. */
  public String meaning() {
    return meaning;
  }

  /** The grade of a label, or null when there is no such grade. */
  public static @Nullable Grade of(String label) {
    for (Grade grade : values()) {
      if (grade.label.equals(label)) {
        return grade;
      }
    }
    return null;
  }
}
