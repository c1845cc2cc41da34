package dev.coffer.credits.allocation;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Account;
import dev.coffer.identity.UserId;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code AllocationPage} of the API: the list column by column, because 5,000 people travel in half
 * the bytes that way.
 *
 * @param names of those who changed something last
 */
record SellerPageJson(Sellers.Page page, Map<UserId, String> names, Instant now)
    implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    List<Seller> sellers = page.sellers();
    json.writeStartObject();
    json.writeObjectFieldStart("columns");
    texts(json, "id", seller -> seller.user().id().value());
    texts(json, "name", seller -> seller.user().name());
    texts(json, "email", seller -> seller.user().email());
    texts(json, "role", seller -> seller.user().role().name());
    texts(json, "status", seller -> seller.status().name());
    json.writeArrayFieldStart("canBeGiven");
    for (Seller seller : sellers) {
      json.writeBoolean(seller.canBeGiven());
    }
    json.writeEndArray();
    texts(json, "updatedBy", this::updatedBy);
    texts(json, "updatedAt", seller -> time(updatedAt(seller)));
    texts(json, "lastUnlock", seller -> time(lastUnlock(seller)));
    numbers(json, "used", Seller::used);
    numbers(json, "remaining", Seller::remaining);
    numbers(json, "allocated", Seller::allocated);
    json.writeEndObject();
    json.writeFieldName("next");
    text(json, page.next());
    json.writeStringField("asOf", now.toString());
    json.writeEndObject();
  }

  private @Nullable String updatedBy(Seller seller) {
    Account account = seller.account();
    return account == null ? null : account.lastUpdatedBy().map(this::name).orElse(null);
  }

  /** A person's name, or the word for whoever is none. */
  String name(String by) {
    return SellerNames.name(by, names);
  }

  static @Nullable Instant updatedAt(Seller seller) {
    Account account = seller.account();
    return account == null || account.last() == null ? null : account.last().at();
  }

  static @Nullable Instant lastUnlock(Seller seller) {
    return seller.account() == null ? null : seller.account().lastUnlock();
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private void texts(JsonGenerator json, String name, Function<Seller, @Nullable String> value)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Seller seller : page.sellers()) {
      text(json, value.apply(seller));
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  private void numbers(JsonGenerator json, String name, Function<Seller, Long> value)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Seller seller : page.sellers()) {
      json.writeNumber(value.apply(seller));
    }
    json.writeEndArray();
  }
}
