package dev.coffer.contacts;

import java.util.List;

/** What a column of an import can mean; the first name is the one our own files use. */
public enum ImportField {
  COMPANY("Company", "Account Name", "Company / Account"),
  DOMAIN("Domain", "Website", "Company Domain"),
  INDUSTRY("Industry"),
  HEADCOUNT("Headcount", "Employees", "No. of Employees", "Number of Employees"),
  COMPANY_CITY("Company City", "Billing City"),
  COMPANY_COUNTRY("Company Country", "Billing Country"),
  COMPANY_PHONE("Company Phone", "Account Phone"),
  FOUNDED("Founded", "Year Started"),
  NAME("Name", "Full Name", "Contact Name"),
  FIRST_NAME("First Name"),
  LAST_NAME("Last Name"),
  TITLE("Title"),
  SENIORITY("Seniority"),
  DEPARTMENT("Department"),
  CITY("City", "Mailing City"),
  COUNTRY("Country", "Mailing Country"),
  GRADE("Grade", "Email Grade"),
  VERIFIED_ON("Verified On", "Email Verified On"),
  EMAIL("Email"),
  PHONE("Phone", "Business Phone"),
  SOURCE("Source"),
  SOURCE_ID("Source ID", "Contact ID");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ImportField(String... names) {
    this.names = List.of(names);
  }

  /** What the column is called in our own files. */
  String column() {
    return names.getFirst();
  }

  /** What the column is called elsewhere. */
  List<String> otherColumns() {
    return names.subList(1, names.size());
  }
}
