package dev.sortie.exit;

import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as the API answers it, in a file. */
@Component
public final class ReceiptFile {

  private final JsonMapper json;

  ReceiptFile(JsonMapper json) {
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  public byte[] json(Receipt receipt) {
    return json.writeValueAsBytes(ReceiptJson.of(receipt));
  }
}
