package dev.coffer.contacts;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.platform.Attributes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The directory's rows to domain values and back. */
final class DirectoryRows {
  /** Who an identity is; the company of a domain or a person. */
  static final String ID = "id";

  private static final String COMPANY = "c";
  private static final String NAME = "n";
  private static final String TITLE = "t";
  private static final String SENIORITY = "s";
  private static final String DEPARTMENT = "de";
  private static final String CITY = "ci";
  private static final String COUNTRY = "co";
  private static final String GRADE = "g";
  private static final String VERIFIED_ON = "v";
  private static final String EMAIL = "e";
  private static final String PHONE = "ph";
  private static final String LISTED_AS = "l";
  private static final String HAS_EMAIL = "he";
  private static final String HAS_PHONE = "hp";
  private static final String DOMAIN = "d";
  private static final String BAND = "b";
  private static final String INDUSTRY = "in";
  private static final String HEADCOUNT = "h";
  private static final String FOUNDED = "f";

  private DirectoryRows() {}

  static Map<String, AttributeValue> row(Company company) {
    Map<String, AttributeValue> row =
        keyed(DirectoryKeys.company(company.id()), DirectoryKeys.COMPANY_SK);
    row.put(ID, text(company.id().value()));
    row.put(NAME, text(company.name()));
    put(row, DOMAIN, company.domain());
    HeadcountBand band = company.headcountBand();
    put(row, BAND, band == null ? null : band.label());
    Company.Information information = company.information();
    put(row, INDUSTRY, information.industry());
    put(row, HEADCOUNT, information.headcount());
    put(row, CITY, information.city());
    put(row, COUNTRY, information.country());
    put(row, PHONE, information.phone());
    put(row, FOUNDED, information.founded());
    return row;
  }

  static Company company(Map<String, AttributeValue> row) {
    String band = textOrNull(row, BAND);
    return new Company(
        new CompanyId(text(row, ID)),
        text(row, NAME),
        textOrNull(row, DOMAIN),
        band == null ? null : HeadcountBand.of(band),
        new Company.Information(
            textOrNull(row, INDUSTRY),
            wholeOrNull(row, HEADCOUNT),
            textOrNull(row, CITY),
            textOrNull(row, COUNTRY),
            textOrNull(row, PHONE),
            wholeOrNull(row, FOUNDED)));
  }

  /** The person with everything. */
  static Map<String, AttributeValue> detail(Contact contact) {
    Map<String, AttributeValue> row =
        keyed(DirectoryKeys.person(contact.id()), DirectoryKeys.PERSON_SK);
    row.put(ID, text(contact.id().value()));
    row.put(COMPANY, text(contact.companyId().value()));
    row.put(LISTED_AS, text(DirectoryKeys.position(contact)));
    row.put(SENIORITY, text(contact.seniority().name()));
    putShown(row, contact.preview());
    put(row, EMAIL, contact.email());
    put(row, PHONE, contact.phone());
    return row;
  }

  static Contact contact(Map<String, AttributeValue> row) {
    return new Contact(
        new ContactId(text(row, ID)),
        new CompanyId(text(row, COMPANY)),
        text(row, NAME),
        text(row, TITLE),
        Seniority.valueOf(text(row, SENIORITY)),
        textOrNull(row, DEPARTMENT),
        textOrNull(row, CITY),
        textOrNull(row, COUNTRY),
        grade(row),
        verifiedOn(row),
        textOrNull(row, EMAIL),
        textOrNull(row, PHONE));
  }

  static DirectoryWriter.Filed filed(Map<String, AttributeValue> row) {
    return new DirectoryWriter.Filed(contact(row), text(row, LISTED_AS));
  }

  /** The person in the company's list: made from what has no email and no phone in it. */
  static Map<String, AttributeValue> listed(Preview person, String position) {
    Map<String, AttributeValue> row =
        keyed(DirectoryKeys.company(person.companyId()), DirectoryKeys.LISTED + position);
    putShown(row, person);
    if (person.hasEmail()) {
      row.put(HAS_EMAIL, Attributes.flag(true));
    }
    if (person.hasPhone()) {
      row.put(HAS_PHONE, Attributes.flag(true));
    }
    return row;
  }

  static Directory.Place place(CompanyId company, Map<String, AttributeValue> row) {
    String position = text(row, "sk").substring(DirectoryKeys.LISTED.length());
    Preview person =
        new Preview(
            new ContactId(position.substring(position.lastIndexOf('#') + 1)),
            company,
            text(row, NAME),
            text(row, TITLE),
            ranked(position.charAt(0)),
            textOrNull(row, DEPARTMENT),
            textOrNull(row, CITY),
            textOrNull(row, COUNTRY),
            grade(row),
            verifiedOn(row),
            flag(row, HAS_EMAIL),
            flag(row, HAS_PHONE));
    return new Directory.Place(person, position);
  }

  /** A row that only leads to an id. */
  static Map<String, AttributeValue> pointer(String pk, String sk, String id) {
    Map<String, AttributeValue> row = keyed(pk, sk);
    row.put(ID, text(id));
    return row;
  }

  private static void putShown(Map<String, AttributeValue> row, Preview person) {
    row.put(NAME, text(person.name()));
    row.put(TITLE, text(person.title()));
    put(row, DEPARTMENT, person.department());
    put(row, CITY, person.city());
    put(row, COUNTRY, person.country());
    Grade grade = person.grade();
    put(row, GRADE, grade == null ? null : grade.label());
    LocalDate verifiedOn = person.verifiedOn();
    put(row, VERIFIED_ON, verifiedOn == null ? null : verifiedOn.toString());
  }

  private static Map<String, AttributeValue> keyed(String pk, String sk) {
    return new HashMap<>(Attributes.key(pk, sk));
  }

  private static void put(
      Map<String, AttributeValue> row, String name, @Nullable String valueOrNull) {
    if (valueOrNull != null) {
      row.put(name, text(valueOrNull));
    }
  }

  private static void put(
      Map<String, AttributeValue> row, String name, @Nullable Integer valueOrNull) {
    if (valueOrNull != null) {
      row.put(name, number(valueOrNull));
    }
  }

  private static @Nullable Integer wholeOrNull(Map<String, AttributeValue> row, String name) {
    return row.containsKey(name) ? Math.toIntExact(number(row, name)) : null;
  }

  private static @Nullable Grade grade(Map<String, AttributeValue> row) {
    String label = textOrNull(row, GRADE);
    return label == null ? null : Grade.of(label);
  }

  private static @Nullable LocalDate verifiedOn(Map<String, AttributeValue> row) {
    String day = textOrNull(row, VERIFIED_ON);
    return day == null ? null : LocalDate.parse(day);
  }

  private static Seniority ranked(char rank) {
    for (Seniority seniority : Seniority.values()) {
      if (seniority.rank() == rank) {
        return seniority;
      }
    }
    throw new IllegalStateException("no seniority has this rank");
  }
}
