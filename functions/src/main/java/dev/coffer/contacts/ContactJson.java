package dev.coffer.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code Contact} of the API. The only place that writes an email or a phone, for owners only. */
public final class ContactJson implements JsonBody {
  private final Preview person;
  private final boolean hasEmail;
  private final @Nullable String email;
  private final @Nullable String phone;
  private final @Nullable OwnershipJson ownership;

  /**
   * A contact as a viewer may see it.
   *
   * @param owner who unlocked it in the viewer's organisation; null: nobody, so nothing personal is
   *     written
   */
  public ContactJson(Contact contact, Ownership.@Nullable Owner owner, UserId viewer) {
    person = contact.preview();
    hasEmail = owner == null ? person.hasEmail() : contact.email() != null;
    email = owner == null ? null : contact.email();
    phone = owner == null ? null : contact.phone();
    ownership = owner == null ? null : new OwnershipJson(owner, viewer);
  }

  /** A contact that the viewer's organisation doesn't own. */
  public ContactJson(Preview person) {
    this.person = person;
    hasEmail = person.hasEmail();
    email = null;
    phone = null;
    ownership = null;
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", person.id().value());
    json.writeStringField("companyId", person.companyId().value());
    json.writeStringField("name", person.name());
    json.writeStringField("title", person.title());
    json.writeStringField("seniority", person.seniority().name());
    json.writeStringField("department", person.department());
    json.writeStringField("city", person.city());
    json.writeStringField("country", person.country());
    json.writeStringField("grade", person.grade() == null ? null : person.grade().label());
    json.writeStringField(
        "verifiedOn", person.verifiedOn() == null ? null : person.verifiedOn().toString());
    json.writeBooleanField("hasEmail", hasEmail);
    json.writeBooleanField("hasPhone", person.hasPhone());
    json.writeStringField("email", email);
    json.writeStringField("phone", phone);
    Json.writeOrNull(json, "ownership", ownership);
    json.writeEndObject();
  }
}
