package dev.coffer.contacts;

import static dev.coffer.platform.Attributes.key;

import dev.coffer.contacts.DirectoryKeys.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The rows that changes come down to, in the order in which they are written. A crash between two
 * stages leaves nothing that the same import doesn't put right: it compares with company rows and
 * details, which are the last to be written.
 *
 * @param findable what leads to companies and people, and the places in lists
 * @param outdated what no longer leads there
 * @param done companies and details
 */
record WriteStages(
    List<WriteRequest> findable, List<WriteRequest> outdated, List<WriteRequest> done) {

  static WriteStages of(DirectoryWriter.Changes changes) {
    WriteStages stages = new WriteStages(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    changes
        .identities()
        .forEach(
            (hash, id) ->
                stages.findable.add(
                    Batches.put(
                        DirectoryRows.pointer(
                            DirectoryKeys.identity(hash), DirectoryKeys.IDENTITY_SK, id))));
    changes.companies().forEach(stages::add);
    changes.contacts().forEach(stages::add);
    return stages;
  }

  private void add(DirectoryWriter.CompanyChange change) {
    Company before = change.before();
    Company after = change.after();
    String domain = after.domain();
    if (domain != null && (before == null || !domain.equals(before.domain()))) {
      findable.add(
          Batches.put(
              DirectoryRows.pointer(
                  DirectoryKeys.domain(domain), DirectoryKeys.DOMAIN_SK, after.id().value())));
    }
    Set<Word> now = DirectoryKeys.wordsOf(after.id(), after.name());
    Set<Word> then = before == null ? Set.of() : DirectoryKeys.wordsOf(before.id(), before.name());
    for (Word word : now) {
      if (!then.contains(word)) {
        findable.add(Batches.put(new HashMap<>(key(word.pk(), word.sk()))));
      }
    }
    for (Word word : then) {
      if (!now.contains(word)) {
        outdated.add(Batches.delete(word.pk(), word.sk()));
      }
    }
    done.add(Batches.put(DirectoryRows.row(after)));
  }

  private void add(DirectoryWriter.ContactChange change) {
    DirectoryWriter.Filed before = change.before();
    Contact after = change.after();
    String position = DirectoryKeys.position(after);
    findable.add(Batches.put(DirectoryRows.listed(after.preview(), position)));
    if (before != null
        && !(before.listedAs().equals(position)
            && before.contact().companyId().equals(after.companyId()))) {
      outdated.add(
          Batches.delete(
              DirectoryKeys.company(before.contact().companyId()),
              DirectoryKeys.LISTED + before.listedAs()));
    }
    done.add(Batches.put(DirectoryRows.detail(after)));
  }
}
