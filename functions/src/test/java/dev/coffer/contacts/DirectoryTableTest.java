package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.Attributes;
import dev.coffer.platform.TestDynamo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryTableTest extends DirectoryContract {
  private final String table = TestDynamo.newTable();
  private final DirectoryTable directory = new DirectoryTable(TestDynamo.client(), table);

  @Override
  Directory directory() {
    return directory;
  }

  @Override
  DirectoryWriter writer() {
    return directory;
  }

  @Test
  void noListRowHoldsAnEmailOrAPhone() {
    Company company = Samples.company("Acme", "acme.example");
    Contact person =
        Samples.reachable(
            Samples.person(company, "Ana Souza", "CEO"),
            Grade.A_PLUS,
            "canary-7f3a@mail.example",
            "+33 1 99 00 77 77");
    directory.write(Samples.added(List.of(company), List.of(person)));
    var rows =
        TestDynamo.client()
            .query(
                query ->
                    query
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk",
                                Attributes.text(DirectoryKeys.company(company.id())),
                                ":sk",
                                Attributes.text(DirectoryKeys.LISTED))));
    assertThat(rows.items()).hasSize(1);
    assertThat(rows.items().toString()).contains("Ana Souza").doesNotContain("canary", "77 77");
  }

  @Test
  void aFilterThatFindsNobodyStopsAfterAThousandRowsWithACursor() {
    Company company = Samples.company("Acme", "acme.example");
    List<Contact> people = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      people.add(Samples.person(company, "Person " + i, "Clerk"));
    }
    people.add(Samples.person(company, "Zora Zed", "Clerk"));
    directory.write(Samples.added(List.of(company), people));
    Directory.Page first = directory.people(company.id(), PeopleFilter.search("zora"), null, 5);
    assertThat(first.places()).isEmpty();
    assertThat(first.next()).isNotNull();
    Directory.Page second =
        directory.people(company.id(), PeopleFilter.search("zora"), first.next(), 5);
    assertThat(second.places()).hasSize(1);
    assertThat(second.next()).isNull();
  }
}
