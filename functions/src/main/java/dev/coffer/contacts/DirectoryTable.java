package dev.coffer.contacts;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.contacts.DirectoryKeys.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The directory in its DynamoDB table; {@link DirectoryKeys} says which rows there are. */
public final class DirectoryTable implements Directory, DirectoryWriter {
  /** Rows that a filtered page reads before it is content with what it found. */
  private static final int EXAMINED_MAX = 1_000;

  private static final int FILTERED_QUERY = 250;

  /** Words of names that a search looks at: the first of a very common beginning. */
  private static final int WORDS_MAX = 1_000;

  private static final String IN_RANGE = "pk = :pk AND sk BETWEEN :from AND :to";
  private static final String BEGINNING = "pk = :pk AND begins_with(sk, :from)";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Batches batches;

  /** The directory in a table keyed {@code pk}, {@code sk}. */
  public DirectoryTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    batches = new Batches(dynamo, table);
  }

  @Override
  public List<Company> atDomain(String domain) {
    List<String> wanted = WebDomain.withParents(domain);
    Map<String, CompanyId> found = domains(wanted, false);
    return inOrder(wanted.stream().map(found::get).filter(Objects::nonNull).distinct().toList());
  }

  @Override
  public List<Company> named(String words) {
    List<String> wanted = Folding.words(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    String longest = wanted.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    String whole = String.join(" ", wanted);
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression(BEGINNING)
            .projectionExpression("sk")
            .limit(WORDS_MAX)
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    text(DirectoryKeys.words(longest)),
                    ":from",
                    text(DirectoryKeys.wordBegins(longest))))
            .build();
    return inOrder(
        dynamo.query(query).items().stream()
            .map(row -> Word.of(text(row, "sk")))
            .filter(word -> Folding.eachBegins(wanted, List.of(word.name().split(" ", -1))))
            .sorted(
                Comparator.<Word, Boolean>comparing(word -> !word.name().equals(whole))
                    .thenComparing(word -> !word.name().startsWith(whole))
                    .thenComparing(Word::name)
                    .thenComparing(word -> word.company().value()))
            .map(Word::company)
            .distinct()
            .limit(FOUND_MAX)
            .toList());
  }

  @Override
  public @Nullable Company company(CompanyId id) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(key(DirectoryKeys.company(id), DirectoryKeys.COMPANY_SK)))
            .item();
    return row.isEmpty() ? null : DirectoryRows.company(row);
  }

  @Override
  public Map<CompanyId, Company> companies(Collection<CompanyId> ids) {
    return companies(ids, false);
  }

  @Override
  public Map<ContactId, Contact> details(Collection<ContactId> ids) {
    Map<ContactId, Contact> contacts = new HashMap<>();
    for (Map<String, AttributeValue> row : batches.get(persons(ids), false)) {
      Contact contact = DirectoryRows.contact(row);
      contacts.put(contact.id(), contact);
    }
    return contacts;
  }

  @Override
  public Count countPeople(CompanyId company) {
    QueryResponse answer =
        dynamo.query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression(BEGINNING)
                    .select(Select.COUNT)
                    .expressionAttributeValues(
                        Map.of(
                            ":pk",
                            text(DirectoryKeys.company(company)),
                            ":from",
                            text(DirectoryKeys.LISTED))));
    return new Count(answer.count(), answer.lastEvaluatedKey().isEmpty());
  }

  @Override
  public Page people(CompanyId company, PeopleFilter filter, @Nullable String after, int limit) {
    TreeSet<Character> ranks = new TreeSet<>();
    Set<Seniority> wanted = filter.seniorities();
    for (Seniority seniority : wanted.isEmpty() ? Set.of(Seniority.values()) : wanted) {
      ranks.add(seniority.rank());
    }
    String from = DirectoryKeys.LISTED + ranks.first();
    String to = DirectoryKeys.LISTED + ranks.last() + DirectoryKeys.PAST;
    if (after != null && after.charAt(0) > ranks.last()) {
      return new Page(List.of(), null);
    }
    if (after != null && after.charAt(0) >= ranks.first()) {
      // Not an exclusive start key: that would have to lie between the bounds. No position
      // continues another one, so this is right behind it.
      from = DirectoryKeys.LISTED + after + DirectoryKeys.PAST;
    }
    List<Place> places = new ArrayList<>();
    Map<String, AttributeValue> start = Map.of();
    for (int examined = 0; ; ) {
      QueryResponse answer = query(company, from, to, start, filter, limit + 1 - places.size());
      for (Map<String, AttributeValue> row : answer.items()) {
        Place place = DirectoryRows.place(company, row);
        if (filter.accepts(place.person())) {
          if (places.size() == limit) {
            return new Page(places, places.getLast().position());
          }
          places.add(place);
        }
      }
      examined += answer.items().size();
      start = answer.lastEvaluatedKey();
      if (start.isEmpty()) {
        return new Page(places, null);
      }
      if (examined >= EXAMINED_MAX) {
        return new Page(places, text(start, "sk").substring(DirectoryKeys.LISTED.length()));
      }
    }
  }

  @Override
  public Map<String, String> identities(Collection<String> hashes) {
    Map<String, String> found = new HashMap<>();
    String prefix = DirectoryKeys.identity("");
    List<Batches.Key> keys =
        hashes.stream()
            .distinct()
            .map(hash -> new Batches.Key(DirectoryKeys.identity(hash), DirectoryKeys.IDENTITY_SK))
            .toList();
    for (Map<String, AttributeValue> row : batches.get(keys, true)) {
      found.put(text(row, "pk").substring(prefix.length()), text(row, DirectoryRows.ID));
    }
    return found;
  }

  @Override
  public Map<String, CompanyId> domains(Collection<String> domains) {
    return domains(domains, true);
  }

  @Override
  public Map<CompanyId, Company> companiesNow(Collection<CompanyId> ids) {
    return companies(ids, true);
  }

  @Override
  public Map<ContactId, Filed> filed(Collection<ContactId> ids) {
    Map<ContactId, Filed> found = new HashMap<>();
    for (Map<String, AttributeValue> row : batches.get(persons(ids), true)) {
      Filed filed = DirectoryRows.filed(row);
      found.put(filed.contact().id(), filed);
    }
    return found;
  }

  @Override
  public void write(Changes changes) {
    WriteStages stages = WriteStages.of(changes);
    batches.write(stages.findable());
    batches.write(stages.outdated());
    batches.write(stages.done());
  }

  private QueryResponse query(
      CompanyId company,
      String from,
      String to,
      Map<String, AttributeValue> start,
      PeopleFilter filter,
      int missing) {
    return dynamo.query(
        query ->
            query
                .tableName(table)
                .keyConditionExpression(IN_RANGE)
                .expressionAttributeValues(
                    Map.of(
                        ":pk",
                        text(DirectoryKeys.company(company)),
                        ":from",
                        text(from),
                        ":to",
                        text(to)))
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .limit(filter.isEverybody() ? missing : FILTERED_QUERY));
  }

  private Map<CompanyId, Company> companies(Collection<CompanyId> ids, boolean consistent) {
    List<Batches.Key> keys =
        ids.stream()
            .distinct()
            .map(id -> new Batches.Key(DirectoryKeys.company(id), DirectoryKeys.COMPANY_SK))
            .toList();
    Map<CompanyId, Company> companies = new HashMap<>();
    for (Map<String, AttributeValue> row : batches.get(keys, consistent)) {
      Company company = DirectoryRows.company(row);
      companies.put(company.id(), company);
    }
    return companies;
  }

  private Map<String, CompanyId> domains(Collection<String> domains, boolean consistent) {
    Map<String, CompanyId> found = new HashMap<>();
    String prefix = DirectoryKeys.domain("");
    List<Batches.Key> keys =
        domains.stream()
            .distinct()
            .map(domain -> new Batches.Key(DirectoryKeys.domain(domain), DirectoryKeys.DOMAIN_SK))
            .toList();
    for (Map<String, AttributeValue> row : batches.get(keys, consistent)) {
      found.put(
          text(row, "pk").substring(prefix.length()), new CompanyId(text(row, DirectoryRows.ID)));
    }
    return found;
  }

  private List<Company> inOrder(List<CompanyId> ids) {
    Map<CompanyId, Company> companies = companies(ids);
    return ids.stream().map(companies::get).filter(Objects::nonNull).toList();
  }

  private static List<Batches.Key> persons(Collection<ContactId> ids) {
    return ids.stream()
        .distinct()
        .map(id -> new Batches.Key(DirectoryKeys.person(id), DirectoryKeys.PERSON_SK))
        .toList();
  }
}
