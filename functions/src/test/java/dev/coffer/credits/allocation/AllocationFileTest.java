package dev.coffer.credits.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Credits;
import dev.coffer.credits.allocation.AllocationFile.Change;
import dev.coffer.credits.allocation.AllocationFile.Entry;
import dev.coffer.credits.allocation.AllocationFile.Outcome;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of allocations")
class AllocationFileTest {
  private static final long SEED = 20_261_123;

  private static final List<String> EXPORTED =
      List.of(
          "Name",
          "Email",
          "Status",
          "Role",
          "Last updated by",
          "Last updated at",
          "Used",
          "Remaining",
          "Allocated");

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void saysWhoGetsWhat() {
    assertThat(
            read(
                """
                email,credits,change
                ana@meridian.example,50,ADD
                bo@meridian.example,7,remove
                cy@meridian.example,0,SET
                dee@meridian.example,1000000000,
                """))
        .isEqualTo(new Outcome.Read(4));
    assertThat(entries)
        .containsExactly(
            line(2, "ana@meridian.example", Change.ADD, 50),
            line(3, "bo@meridian.example", Change.REMOVE, 7),
            line(4, "cy@meridian.example", Change.SET, 0),
            line(5, "dee@meridian.example", Change.SET, 1_000_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email,credits",
        "Email,Credits",
        "USER,Allocated Credits",
        " E-Mail ; allocated_credits ",
        "User Email\tAllocated",
        "\uFEFFEmail,Credits",
        "Email,Credits,,",
        ",,\nEmail,Credits"
      })
  void mayNameItsColumnsAsPeopleDo(String header) {
    char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    assertThat(read(header + "\n ana@meridian.example " + separator + " 007 \n"))
        .isEqualTo(new Outcome.Read(1));
    assertThat(entries)
        .singleElement()
        .extracting("email", "change", "credits")
        .containsExactly("ana@meridian.example", Change.SET, Credits.of(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",5 | the email is missing",
        "ana,5 | the email must be an address such as name@example.com",
        "a@b@c.example,5 | the email must be an address such as name@example.com",
        "a\u202Eb@c.example,5 | the email must be an address such as name@example.com",
        "ana@x.example | the credits are missing",
        "ana@x.example,, | the credits are missing",
        "ana@x.example,many | the credits must be a whole number, written with digits only",
        "ana@x.example,1.5 | the credits must be a whole number, written with digits only",
        "ana@x.example,1e3 | the credits must be a whole number, written with digits only",
        "ana@x.example,+5 | the credits must be a whole number, written with digits only",
        "ana@x.example,\u0665 | the credits must be a whole number, written with digits only",
        "ana@x.example,-5 | the credits must not be negative; to take some back, write REMOVE as"
            + " the change",
        "ana@x.example,1000000001 | the credits must be at most 1,000,000,000",
        "ana@x.example,99999999999999999999 | the credits must be at most 1,000,000,000",
        "ana@x.example,5,GIVE | the change must be ADD, REMOVE or SET",
        "ana@x.example,5,ADD,because | the line has more cells than the header names",
        "BO@meridian.example,6 | the email stands on line 2 already",
      })
  void refusesALineInOneSentence(String row, String why) {
    assertThat(read("email,credits,change\nbo@meridian.example,5\n" + row + "\n"))
        .isEqualTo(new Outcome.Read(2));
    assertThat(entries)
        .containsExactly(line(2, "bo@meridian.example", Change.SET, 5), new Entry.Refused(3, why));
  }

  @Test
  void refusesAnEmailThatIsTooLong() {
    read("email,credits\n" + "a".repeat(311) + "@x.example,5\n");
    assertThat(entries)
        .containsExactly(
            new Entry.Refused(2, "the email must be an address such as name@example.com"));
  }

  @Test
  void remembersTheEmailOfARefusedLineToo() {
    read("email,credits\nana@x.example,1,000\nana@x.example,5\n");
    assertThat(entries)
        .containsExactly(
            new Entry.Refused(2, "the line has more cells than the header names"),
            new Entry.Refused(3, "the email stands on line 2 already"));
  }

  @Test
  void passesOverRowsThatWereEmptied() {
    assertThat(read("email,credits\n,\n\nana@x.example,5\n , \n")).isEqualTo(new Outcome.Read(1));
    assertThat(entries).containsExactly(line(4, "ana@x.example", Change.SET, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the file is empty",
        "'\n,,\n' | the file is empty",
        "'email,credits\n\n' | the file has no lines below its header",
        "'ana@x.example,5\n' | the first line must name the columns: Email and Credits, and if"
            + " wanted Change",
        "'email,change\n' | the first line must name the columns: Email and Credits, and if wanted"
            + " Change",
        "'user,email,credits\n' | two columns mean email; leave one of them out",
        "'email,credits,Allocated\n' | two columns mean credits; leave one of them out",
        "'email,credits,Chnage\n' | the column \"Chnage\" means nothing here; remove it or name it"
            + " Email, Credits or Change",
        "'email,credits,Reason\n' | the column \"Reason\" means nothing here; remove it or name it"
            + " Email, Credits or Change",
        "'email,credits,%\n' | the column \"%\" means nothing here; remove it or name it Email,"
            + " Credits or Change",
        "'email,credits,aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee\n' | the column"
            + " \"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd\u2026\" means nothing here; remove it or"
            + " name it Email, Credits or Change",
      })
  void isRefusedAsAWholeWhereItIsNone(String text, String why) {
    assertThat(read(text)).isEqualTo(new Outcome.Unusable(why));
    assertThat(entries).isEmpty();
  }

  @Test
  void isRefusedAsAWholeWhereItIsNotUtf8() {
    Charset latin = StandardCharsets.ISO_8859_1;
    assertThat(read("email,credits\nzoë@x.example,5\n".getBytes(latin)))
        .isEqualTo(
            new Outcome.Unusable("the file is not UTF-8 somewhere after line 0; save it as UTF-8"));
  }

  @Test
  void isRefusedAsAWholeWhereAQuoteIsNotClosed() {
    assertThat(read("email,credits\nana@x.example,\"5\n" + "x\n".repeat(200_000)))
        .isInstanceOfSatisfying(
            Outcome.Unusable.class, refused -> assertThat(refused.why()).contains("after line 1"));
  }

  @Test
  void hasAtMostFiftyThousandLines() {
    StringBuilder text = new StringBuilder("email,credits\n");
    for (int i = 0; i < AllocationFile.LINES_MAX; i++) {
      text.append(i).append("@x.example,5\n");
    }
    assertThat(read(text.toString())).isEqualTo(new Outcome.Read(AllocationFile.LINES_MAX));
    assertThat(read(text.append("one@x.example,5\n").toString()))
        .isEqualTo(new Outcome.Unusable("the file has more than 50,000 lines; split it"));
  }

  @Test
  void mayBeTheExportedListUnchanged() {
    StringWriter file = new StringWriter();
    CsvWriter csv = new CsvWriter(file, true, EXPORTED);
    export(csv, "Ana Souza", "ana@meridian.example", 120);
    export(csv, "=cmd|' /C calc'!A1", "+sales@meridian.example", 0);
    export(csv, "O'Brien, \"Bo\"", "'bo@meridian.example", 5);
    String text = file.toString();
    assertThat(text).contains(",'+sales@meridian.example,", ",'bo@meridian.example,");
    List<Entry> wanted =
        List.of(
            line(2, "ana@meridian.example", Change.SET, 120),
            line(3, "+sales@meridian.example", Change.SET, 0),
            line(4, "'bo@meridian.example", Change.SET, 5));
    assertThat(read(text)).isEqualTo(new Outcome.Read(3));
    assertThat(entries).isEqualTo(wanted);
  }

  @Test
  void mayBeTheExportedListWithAColumnAdded() {
    String header = String.join(";", EXPORTED) + ";Change";
    read(header + "\nAna;ana@x.example;AVAILABLE;SALES_AE;;;3;4;50;Add\n");
    assertThat(entries).containsExactly(line(2, "ana@x.example", Change.ADD, 50));
  }

  @Test
  void isReadAsItWasMeantWhateverItHolds() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      StringWriter file = new StringWriter();
      CsvWriter csv =
          new CsvWriter(file, random.nextBoolean(), List.of("Name", "Credits", "Email", "Change"));
      List<Entry> wanted = new ArrayList<>();
      for (int line = 2; line < 2 + 1 + random.nextInt(20); line++) {
        String email = sign(random) + "user" + line + "@x.example";
        Change change = one(random, List.of(Change.values()));
        long credits = random.nextLong(AllocationFile.CREDITS_MAX + 1);
        String name = sign(random) + "Ana, \"" + random.nextInt(9) + "\"";
        csv.record(
            CsvCell.text(name),
            CsvCell.number(credits),
            CsvCell.text(email),
            CsvCell.text(change.name().toLowerCase(Locale.ROOT)));
        wanted.add(line(line, email, change, credits));
      }
      assertThat(read(file.toString())).isEqualTo(new Outcome.Read(wanted.size()));
      assertThat(entries).isEqualTo(wanted);
    }
  }

  private static String sign(Random random) {
    return one(random, List.of("", "=", "+", "-", "'", "'=", "''"));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void export(CsvWriter csv, String name, String email, long allocated) {
    csv.record(
        CsvCell.text(name),
        CsvCell.text(email),
        CsvCell.text("AVAILABLE"),
        CsvCell.text("SALES_AE"),
        CsvCell.text("Priya"),
        CsvCell.time(Instant.parse("2026-11-23T09:30:00Z")),
        CsvCell.number(0),
        CsvCell.number(allocated),
        CsvCell.number(allocated));
  }

  private static Entry line(long line, String email, Change change, long credits) {
    return new Entry.Line(line, email, change, Credits.of(credits));
  }

  private Outcome read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome read(byte[] file) {
    entries.clear();
    return AllocationFile.read(new ByteArrayInputStream(file), entries::add);
  }
}
