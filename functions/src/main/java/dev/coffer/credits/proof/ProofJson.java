package dev.coffer.credits.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.PoolId;
import dev.coffer.platform.JsonBody;
import java.io.IOException;

/** {@code Proof} of the API. */
record ProofJson(Proof proof) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", proof.id());
    json.writeStringField("state", proof.state().name());
    json.writeStringField("by", proof.by());
    json.writeStringField("at", proof.at().toString());
    json.writeObjectFieldStart("read");
    json.writeNumberField("pools", proof.counts().pools());
    json.writeNumberField("accounts", proof.counts().accounts());
    json.writeNumberField("entries", proof.counts().entries());
    json.writeNumberField("purchases", proof.counts().purchases());
    json.writeEndObject();
    json.writeFieldName("verdict");
    Verdict verdict = proof.verdict();
    if (verdict == null) {
      json.writeNull();
    } else {
      write(json, verdict);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("proved", verdict.isProved());
    json.writeNumberField("tookMillis", verdict.took().toMillis());
    json.writeNumberField("differences", verdict.total());
    json.writeArrayFieldStart("findings");
    for (Finding finding : verdict.findings()) {
      json.writeStartObject();
      json.writeStringField("kind", finding.kind().name());
      json.writeStringField("where", finding.where());
      json.writeStringField("expected", finding.expected());
      json.writeStringField("found", finding.found());
      json.writeStringField("text", finding.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unsettledPools");
    for (PoolId pool : verdict.unsettled()) {
      json.writeString(pool.value());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
