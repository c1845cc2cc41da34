package dev.coffer.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show them before anybody owns them. There is nowhere to put an email or a
 * phone, so no list can leak one.
 *
 * @param title may be empty
 * @param hasEmail whether there is an email that is sold; false also while the contact has no grade
 * @param hasPhone whether there is a phone number
 */
public record Preview(
    ContactId id,
    CompanyId companyId,
    String name,
    String title,
    Seniority seniority,
    @Nullable String department,
    @Nullable String city,
    @Nullable String country,
    @Nullable Grade grade,
    @Nullable LocalDate verifiedOn,
    boolean hasEmail,
    boolean hasPhone) {}
