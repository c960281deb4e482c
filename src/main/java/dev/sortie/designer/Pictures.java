package dev.sortie.designer;

import dev.sortie.sending.PublicAddress;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The pictures of our mails, which the mail programs of our readers fetch from us. They are kept
 * for good: a version that was published shows what it showed, and so does a mail in an inbox.
 */
@Service
public class Pictures {

  /** More than this a phone on the road does not wait for. */
  static final int LARGEST = 2 * 1024 * 1024;

  private final JdbcClient jdbc;
  private final PublicAddress address;
  private final Deeds deeds;
  private final InstantSource time;

  Pictures(JdbcClient jdbc, PublicAddress address, Deeds deeds, InstantSource time) {
    this.jdbc = jdbc;
    this.address = address;
    this.deeds = deeds;
    this.time = time;
  }

  /**
   * Keeps a picture; the same one twice is one.
   *
   * @return where the world finds it, for ever
   * @throws PictureRefusedException if it is none that mail programs show, or too large
   */
  public URI add(InputStream file, String by) throws IOException {
    byte[] bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw PictureRefusedException.tooLarge(LARGEST / 1024);
    }
    PictureKind kind = PictureKind.of(bytes).orElseThrow(PictureRefusedException::noPicture);
    String name = name(bytes) + "." + kind.ending();
    return deeds.together(
        () -> {
          if (insert(name, new Picture(kind.mediaType(), bytes), by)) {
            deeds.tell(Deed.of("designer.picture-added", "picture", name));
          }
          return address.of("/pictures/" + name);
        });
  }

  Optional<Picture> find(String name) {
    return jdbc.sql("select media_type, bytes from pictures where name = :name")
        .param("name", name)
        .query((row, n) -> new Picture(row.getString("media_type"), row.getBytes("bytes")))
        .optional();
  }

  private boolean insert(String name, Picture picture, String by) {
    return jdbc.sql(
                """
                insert into pictures (name, media_type, bytes, added_by, added_at)
                values (:name, :mediaType, :bytes, :by, :at)
                on conflict (name) do nothing
                """)
            .param("name", name)
            .param("mediaType", picture.mediaType())
            .param("bytes", picture.bytes())
            .param("by", by)
            .param("at", time.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static String name(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, hash.length / 2);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every Java", impossible);
    }
  }
}
