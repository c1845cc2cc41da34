package dev.coffer.bench.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.coffer.contacts.Contact;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Grade;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The least that could answer the same requests with the same JSON: no session, no checks, no
 * protocol, no headers beyond the media type. It looks the contact up and counts down.
 */
final class BareHandler {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

  private final Map<ContactId, Contact> contacts;
  private long used;

  BareHandler(Map<ContactId, Contact> contacts) {
    this.contacts = contacts;
  }

  APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
    StringWriter answer = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(answer)) {
      write(json, Objects.requireNonNull(contacts.get(contactId(event.getBody()))), ++used);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(HEADERS)
        .withBody(answer.toString())
        .withIsBase64Encoded(false)
        .build();
  }

  private static ContactId contactId(String body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("id")) {
          return new ContactId(parser.nextTextValue());
        }
      }
    }
    throw new IllegalArgumentException("no id");
  }

  private static void write(JsonGenerator json, Contact contact, long used) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("lines");
    json.writeStartObject();
    json.writeObjectFieldStart("item");
    json.writeStringField("kind", "CONTACT");
    json.writeStringField("id", contact.id().value());
    json.writeEndObject();
    json.writeStringField("outcome", "UNLOCKED");
    json.writeNumberField("charged", 1);
    json.writeObjectFieldStart("contact");
    json.writeStringField("id", contact.id().value());
    json.writeStringField("companyId", contact.companyId().value());
    json.writeStringField("name", contact.name());
    json.writeStringField("title", contact.title());
    json.writeStringField("seniority", contact.seniority().name());
    json.writeStringField("department", contact.department());
    json.writeStringField("city", contact.city());
    json.writeStringField("country", contact.country());
    Grade grade = contact.grade();
    json.writeStringField("grade", grade == null ? null : grade.label());
    json.writeStringField("verifiedOn", String.valueOf(contact.verifiedOn()));
    json.writeBooleanField("hasEmail", contact.email() != null);
    json.writeBooleanField("hasPhone", contact.phone() != null);
    json.writeStringField("email", contact.email());
    json.writeStringField("phone", contact.phone());
    json.writeObjectFieldStart("ownership");
    json.writeStringField("unlockedBy", World.SELLER.name());
    json.writeBooleanField("mine", true);
    json.writeStringField("unlockedAt", World.NOW.toString());
    json.writeEndObject();
    json.writeEndObject();
    json.writeNullField("company");
    json.writeEndObject();
    json.writeEndArray();
    json.writeNumberField("charged", 1);
    json.writeObjectFieldStart("credits");
    json.writeStringField("state", "AVAILABLE");
    json.writeNumberField("allocated", World.CREDITS);
    json.writeNumberField("used", used);
    json.writeNumberField("remaining", World.CREDITS - used);
    json.writeEndObject();
    json.writeEndObject();
  }
}
