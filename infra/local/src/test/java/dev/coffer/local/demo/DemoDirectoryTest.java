package dev.coffer.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.coffer.contacts.Company;
import dev.coffer.contacts.ContactImport;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.Finding;
import dev.coffer.contacts.IdentityKey;
import dev.coffer.contacts.ImportProgress;
import dev.coffer.contacts.ImportReport;
import dev.coffer.contacts.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

class DemoDirectoryTest {
  private static final String CSV = csv();

  @Test
  void itIsTheSameOnEveryRun() throws NoSuchAlgorithmException {
    assertThat(csv()).isEqualTo(CSV);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSV.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("8a987d799001f15c2668fb9ef92cde5821d863c03bbdd38eee9c2a64f1af27c4");
  }

  @Test
  void itHasTwoHundredCompaniesAndFiveThousandPeople() {
    Map<String, Long> people =
        rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("Company"),
                    Collectors.summingLong(row -> row.getField("Name").isEmpty() ? 0 : 1)));
    assertThat(people).hasSize(200);
    assertThat(people.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(5_000);
    assertThat(people)
        .containsEntry("Northwind Freight", 42L)
        .containsEntry("Aurora Health Group", 120L)
        .containsEntry("Kestrel Software", 65L)
        .containsEntry("Maple & Finch Foods", 18L)
        .containsEntry("Iberia Solar", 35L)
        .containsEntry("Quiet Harbor Trust", 0L);
    assertThat(people.values().stream().filter(size -> size >= 60)).hasSize(12);
    assertThat(people.values().stream().filter(size -> size > 0))
        .allMatch(size -> size >= 10 && size <= 200);
  }

  @Test
  void nobodyInItCanBeReached() {
    for (NamedCsvRecord row : rows()) {
      assertThat(row.getField("Domain")).endsWith(".example");
      if (!row.getField("Email").isEmpty()) {
        assertThat(row.getField("Email"))
            .matches("[a-z]+\\.[a-z]+@" + row.getField("Domain").replace(".", "\\."));
      }
      for (String phone : List.of(row.getField("Phone"), row.getField("Company Phone"))) {
        assertThat(phone)
            .matches(
                "|\\+1 (\\d{3}|\\(\\d{3}\\)) 555[ -]01\\d\\d"
                    + "|\\+44 (20 7946|161 496|117 496) 0\\d{3}"
                    + "|\\+61 [2378] 5550 \\d{4}"
                    + "|\\+33 (1 99 00|4 65 71|6 39 98) \\d\\d \\d\\d"
                    + "|\\+49 (30 23125|40 66969|69 90009|89 99998) \\d{3}"
                    + "|\\+46 (8 465 004|31 390 06) \\d\\d");
      }
    }
  }

  @Test
  void theMixIsWhatAnOperatorSees() {
    List<NamedCsvRecord> people =
        rows().stream().filter(row -> !row.getField("Name").isEmpty()).toList();
    List<NamedCsvRecord> withEmail =
        people.stream().filter(row -> !row.getField("Email").isEmpty()).toList();
    assertThat(percent(withEmail.size(), people.size())).isBetween(93, 95);
    assertThat(percent(count(people, "Phone", "\\+.*"), people.size())).isBetween(53, 57);
    assertThat(percent(count(withEmail, "Grade", "A\\+"), withEmail.size())).isBetween(38, 42);
    assertThat(percent(count(withEmail, "Grade", "A"), withEmail.size())).isBetween(33, 37);
    assertThat(percent(count(withEmail, "Grade", "B"), withEmail.size())).isBetween(18, 22);
    assertThat(people.stream().map(row -> row.getField("Country")).distinct()).hasSize(16);
  }

  @Test
  void everyRowIsImportedAndTheAccountsOfSalesforceAreFound() {
    DirectoryTable directory = new DirectoryTable(newTable(), "contacts");
    ImportReport report =
        new ContactImport(directory, new IdentityKey(new byte[32]))
            .run(
                new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)),
                Mapping.AUTO,
                ImportProgress.NONE,
                InstantSource.fixed(Instant.parse("2026-11-23T09:30:00Z")));
    assertThat(report.stopped()).isNull();
    assertThat(report.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.REFUSED);
    assertThat(report.totals().refused()).isZero();
    assertThat(report.totals().created()).isEqualTo(5_000);
    assertThat(report.totals().companyOnly()).isEqualTo(1);
    assertThat(report.totals().companiesCreated()).isEqualTo(200);
    Company northwind = directory.atDomain("northwind-freight.example").getFirst();
    assertThat(northwind.name()).isEqualTo("Northwind Freight");
    assertThat(directory.countPeople(northwind.id()).count()).isEqualTo(42);
    Company quiet = directory.named("quiet harbor").getFirst();
    assertThat(directory.countPeople(quiet.id()).count()).isZero();
    assertThat(quiet.isSold()).isFalse();
  }

  private static long count(List<NamedCsvRecord> rows, String column, String pattern) {
    return rows.stream().filter(row -> row.getField(column).matches(pattern)).count();
  }

  private static int percent(long part, long whole) {
    return Math.toIntExact(Math.round(100.0 * part / whole));
  }

  private static List<NamedCsvRecord> rows() {
    return CsvReader.builder().ofNamedCsvRecord(CSV).stream().toList();
  }

  private static String csv() {
    try (StringWriter out = new StringWriter()) {
      DemoDirectory.write(out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DynamoDbClient newTable() {
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    System.setProperty("aws.region", "us-east-1");
    DynamoDbClient client = DynamoDBEmbedded.create(true).dynamoDbClient();
    client.createTable(
        table ->
            table
                .tableName("contacts")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(text("pk"), text("sk")))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
    return client;
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
