package dev.coffer.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some rows of an import that are looked up, compared and written together. */
final class ImportChunk {
  private final DirectoryWriter directory;
  private final IdentityKey key;
  private final RowReader reader;
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long read;
  private long refused;
  private long created;
  private long updated;
  private long unchanged;
  private long companyOnly;
  private long unsold;

  ImportChunk(DirectoryWriter directory, IdentityKey key, RowReader reader) {
    this.directory = directory;
    this.key = key;
    this.reader = reader;
  }

  /** Takes a line in. */
  void read(long line, List<String> cells) {
    read++;
    switch (reader.read(line, cells)) {
      case RowReader.Line.Good(ImportRow row) -> rows.add(row);
      case RowReader.Line.Bad(List<Finding> wrong) -> {
        refused++;
        findings.addAll(wrong);
      }
    }
  }

  /** Writes what is new or different. */
  ImportTotals finish() {
    CompanyBook companies = new CompanyBook(directory, key, rows);
    List<PersonBook.Person> people = new ArrayList<>();
    for (ImportRow row : rows) {
      CompanyId company = companies.put(row.company());
      if (company == null) {
        refuse(
            row.line(),
            ImportField.COMPANY,
            "is the name of several companies; give the domain of the one you mean");
      } else if (row.person() == null) {
        companyOnly++;
      } else {
        people.add(new PersonBook.Person(row.line(), company, row.person()));
      }
    }
    PersonBook book = new PersonBook(directory, key, reader, people);
    for (PersonBook.Person person : people) {
      put(book, person);
    }
    Collection<DirectoryWriter.CompanyChange> companyChanges = companies.changes();
    Map<String, String> learnt = new HashMap<>(companies.learnt());
    learnt.putAll(book.learnt());
    directory.write(new DirectoryWriter.Changes(companyChanges, learnt, book.changes()));
    long companiesCreated = companyChanges.stream().filter(c -> c.before() == null).count();
    return new ImportTotals(
        read,
        created,
        updated,
        unchanged,
        companyOnly,
        refused,
        unsold,
        companiesCreated,
        companyChanges.size() - companiesCreated);
  }

  /** What there is to say about these rows, by line. */
  List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
  }

  private void put(PersonBook book, PersonBook.Person person) {
    switch (book.put(person)) {
      case PersonBook.Outcome.Unclear(ImportField field, String message) ->
          refuse(person.line(), field, message);
      case PersonBook.Outcome.Put(Contact before, Contact after) -> {
        if (before == null) {
          created++;
        } else if (before.equals(after)) {
          unchanged++;
        } else {
          updated++;
        }
        unsold += after.isSold() ? 0 : 1;
        if (after.grade() == null) {
          findings.add(
              new Finding(
                  person.line(),
                  reader.columnName(ImportField.GRADE),
                  Finding.Kind.NOTICE,
                  "is empty; the contact is held back from sale until it has a grade"));
        }
      }
    }
  }

  private void refuse(long line, ImportField field, String message) {
    refused++;
    findings.add(new Finding(line, reader.columnName(field), Finding.Kind.REFUSED, message));
  }
}
