package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.TestDynamo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An import that dies between two stages of a chunk, and is run again. */
class ImportCrashTest {
  private static final String[] BEFORE = {
    "Company,Domain,Name,Title,Email,Grade,Source ID",
    "Acme,acme.example,Ana Souza,Clerk,ana@acme.example,A,1",
  };
  private static final String[] AFTER = {
    "Company,Domain,Name,Title,Email,Grade,Source ID",
    "Acme Group,acme.example,Ana Lima,CEO,ana@mail.example,A+,1",
    "Beta,beta.example,Bo Li,Clerk,bo@beta.example,B,2",
  };

  private final DynamoDbClient dynamo = TestDynamo.client();
  private final String table = TestDynamo.newTable();
  private final DirectoryTable directory = new DirectoryTable(dynamo, table);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theSameFileAgainPutsEverythingRight(int stages) {
    Imports.run(directory, BEFORE);
    Imports.run(new Dying(directory, new Batches(dynamo, table), stages), AFTER);
    Imports.run(directory, AFTER);
    Company acme = directory.atDomain("acme.example").getFirst();
    assertThat(acme.name()).isEqualTo("Acme Group");
    assertThat(directory.named("acme")).containsExactly(acme);
    assertThat(directory.countPeople(acme.id()).count()).isEqualTo(1);
    Preview ana =
        directory.people(acme.id(), PeopleFilter.EVERYBODY, null, 5).places().getFirst().person();
    assertThat(ana.name()).isEqualTo("Ana Lima");
    assertThat(directory.details(List.of(ana.id())).values())
        .extracting(Contact::email)
        .containsExactly("ana@mail.example");
    Company beta = directory.named("beta").getFirst();
    assertThat(directory.countPeople(beta.id()).count()).isEqualTo(1);
    assertThat(Imports.run(directory, AFTER).totals().unchanged()).isEqualTo(2);
  }

  @Test
  void twoImportsOfTheSameNewPersonMakeOneContact() {
    var first = new Stale(directory);
    Imports.run(first, AFTER);
    Imports.run(first, AFTER);
    Company beta = directory.named("beta").getFirst();
    assertThat(directory.countPeople(beta.id()).count()).isEqualTo(1);
  }

  /** Writes only the first stages of a chunk. */
  private record Dying(DirectoryTable to, Batches batches, int stages) implements Reads {
    @Override
    public void write(Changes changes) {
      WriteStages all = WriteStages.of(changes);
      List.of(all.findable(), all.outdated(), all.done())
          .subList(0, stages)
          .forEach(batches::write);
    }
  }

  /** Doesn't see what another import has written in the meantime. */
  private record Stale(DirectoryTable to) implements Reads {
    @Override
    public Map<String, String> identities(Collection<String> hashes) {
      return Map.of();
    }

    @Override
    public Map<String, CompanyId> domains(Collection<String> domains) {
      return Map.of();
    }

    @Override
    public void write(Changes changes) {
      to.write(changes);
    }
  }

  /** Reads what the table has. */
  private interface Reads extends DirectoryWriter {
    DirectoryTable to();

    @Override
    default Map<String, String> identities(Collection<String> hashes) {
      return to().identities(hashes);
    }

    @Override
    default Map<String, CompanyId> domains(Collection<String> domains) {
      return to().domains(domains);
    }

    @Override
    default Map<CompanyId, Company> companiesNow(Collection<CompanyId> ids) {
      return to().companiesNow(ids);
    }

    @Override
    default Map<ContactId, Filed> filed(Collection<ContactId> ids) {
      return to().filed(ids);
    }
  }
}
