package dev.coffer.credits.operator;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.identity.Organisation;
import dev.coffer.platform.JsonBody;
import java.io.IOException;

/** {@code Organisation} of the API. */
record OrganisationJson(Organisation organisation) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", organisation.id().value());
    json.writeStringField("name", organisation.name());
    json.writeStringField(
        "salesforceOrganisationId", organisation.salesforceOrganisationId().value());
    json.writeStringField("timeZone", organisation.timeZone().getId());
    json.writeBooleanField("licenseNewUsers", organisation.licenseNewUsers());
    json.writeStringField("status", organisation.status().name());
    json.writeEndObject();
  }
}
