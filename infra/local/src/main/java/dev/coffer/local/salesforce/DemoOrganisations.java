package dev.coffer.local.salesforce;

import dev.coffer.identity.SalesforceId;
import java.util.List;

/**
 * The companies whose Salesforce the stand-in plays, and their people. The names and identifiers
 * are invented; the identifiers are well-formed, with the right checksums.
 */
public final class DemoOrganisations {
  /** Executive of Meridian with credits. */
  public static final Person INES =
      person("ines", "005Hs00000MeriA", "Ines Duarte", "meridian.example", "credits to spend");

  /** Her colleague, with credits too. */
  public static final Person PRIYA =
      person("priya", "005Hs00000MeriB", "Priya Raman", "meridian.example", "credits to spend");

  /** Sales development representative whose five credits are spent. */
  public static final Person TOM =
      person("tom", "005Hs00000MeriC", "Tom Becker", "meridian.example", "credits used up");

  /** Licensed, and nothing was allocated yet. */
  public static final Person NOOR =
      person("noor", "005Hs00000MeriD", "Noor Haddad", "meridian.example", "no credits yet");

  /** Not licensed. */
  public static final Person LEO =
      person("leo", "005Hs00000MeriE", "Leo Fischer", "meridian.example", "not licensed");

  /** Has credits only in a pool that starts later. */
  public static final Person MARA =
      person(
          "mara", "005Hs00000MeriF", "Mara Lindqvist", "meridian.example", "credits start later");

  /** Had credits in a pool that is over. */
  public static final Person SAM =
      person("sam", "005Hs00000MeriG", "Sam Okafor", "meridian.example", "credits ended");

  /** Primary Administrator of Meridian. */
  public static final Person DANA =
      person("dana", "005Hs00000MeriH", "Dana Whitfield", "meridian.example", "administrator");

  /** Seller of Blue Heron. */
  public static final Person KOFI =
      person("kofi", "005Bh00000HeroA", "Kofi Mensah", "blueheron.example", "seller");

  /** His colleague. */
  public static final Person LUCIA =
      person("lucia", "005Bh00000HeroB", "Lucia Romano", "blueheron.example", "seller");

  /** Works for a company that doesn't use Coffer. */
  public static final Person NINA =
      person("nina", "005Op00000OutpA", "Nina Sorel", "outpost.example", "no Coffer there");

  /** The first organisation, in every state of credits. */
  public static final SalesforceOrganisation MERIDIAN =
      new SalesforceOrganisation(
          id("00DHs00000Merid"),
          "Meridian Sales Co",
          List.of(INES, PRIYA, TOM, NOOR, LEO, MARA, SAM, DANA));

  /** A second one, to see that nothing of the first is there. */
  public static final SalesforceOrganisation BLUE_HERON =
      new SalesforceOrganisation(
          id("00DBh00000Heron"), "Blue Heron Partners", List.of(KOFI, LUCIA));

  /** One that isn't registered with Coffer. */
  public static final SalesforceOrganisation OUTPOST =
      new SalesforceOrganisation(id("00DOp00000Outpo"), "Outpost Trading", List.of(NINA));

  /** All of them. */
  public static final List<SalesforceOrganisation> ALL = List.of(MERIDIAN, BLUE_HERON, OUTPOST);

  private DemoOrganisations() {}

  /**
   * A Salesforce organisation.
   *
   * @param id its Salesforce identifier
   * @param people its users, the first one is who you are at first
   */
  public record SalesforceOrganisation(SalesforceId id, String name, List<Person> people) {
    /** Keeps its own copy. */
    public SalesforceOrganisation {
      people = List.copyOf(people);
    }
  }

  /**
   * A Salesforce user.
   *
   * @param key names them in addresses of the stand-in
   * @param id their Salesforce identifier
   * @param situation what there is to see with them, in a few words
   */
  public record Person(String key, SalesforceId id, String name, String email, String situation) {

    /** The first letters of their names. */
    String initials() {
      StringBuilder initials = new StringBuilder();
      for (String word : name.split(" ", -1)) {
        initials.append(word.charAt(0));
      }
      return initials.toString();
    }
  }

  /** The organisation of a person. */
  static SalesforceOrganisation of(Person person) {
    return ALL.stream()
        .filter(organisation -> organisation.people().contains(person))
        .findFirst()
        .orElseThrow();
  }

  private static Person person(
      String key, String id, String name, String domain, String situation) {
    return new Person(key, id(id), name, key + "@" + domain, situation);
  }

  private static SalesforceId id(String fifteen) {
    return SalesforceId.of(fifteen).orElseThrow();
  }
}
