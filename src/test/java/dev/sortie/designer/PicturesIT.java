package dev.sortie.designer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sortie.SortieTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures from the person who has them to a stranger's mail program. */
@SortieTest
class PicturesIT {

  private static final String PNG = "\u0089PNG\r\n\u001a\n and the rest of it";

  @Autowired private Pictures pictures;
  @LocalServerPort private int port;

  @Test
  void areFetchedByEverybodyAsWhatTheyAre() throws Exception {
    URI address = pictures.add(file(PNG), "ada");

    HttpResponse<byte[]> answer = get(address.getPath());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PNG.getBytes(ISO_8859_1));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void areOneIfTheyAreTheSame() throws Exception {
    assertThat(pictures.add(file(PNG + 2), "ada")).isEqualTo(pictures.add(file(PNG + 2), "bob"));
    assertThat(pictures.add(file(PNG + 3), "ada")).isNotEqualTo(pictures.add(file(PNG + 2), "ada"));
  }

  @Test
  void areRefusedIfTheyOnlySayThatTheyArePictures() {
    assertThatExceptionOfType(PictureRefusedException.class)
        .isThrownBy(() -> pictures.add(file("<svg onload='alert(1)'/>"), "ada"));
    assertThatExceptionOfType(PictureRefusedException.class)
        .isThrownBy(() -> pictures.add(file(PNG + "x".repeat(Pictures.LARGEST)), "ada"));
  }

  @Test
  void areNotThereUnderAnotherName() throws Exception {
    assertThat(get("/pictures/nothing.png").statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static InputStream file(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(ISO_8859_1));
  }
}
