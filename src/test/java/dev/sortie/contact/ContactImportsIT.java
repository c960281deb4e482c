package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.contact.ContactImport.State;
import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Progress.Note;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Imports from the file to the contacts, on a real database. */
@DatabaseTest
class ContactImportsIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path home;

  private final DataSource database;
  private final PlatformTransactionManager transactions;
  private final JdbcClient jdbc;
  private final Contacts contacts;
  private ContactImports imports;

  ContactImportsIT(DataSource database, PlatformTransactionManager transactions, JdbcClient jdbc) {
    this.database = database;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.contacts = ContactFixture.contacts(jdbc, transactions, () -> NOON);
  }

  @BeforeEach
  void begin() {
    jdbc.sql("delete from contact_imports").update();
    jdbc.sql("delete from suppressions").update();
    jdbc.sql("delete from contacts").update();
    imports =
        ContactFixture.imports(database, transactions, home, DataSize.ofMegabytes(1), () -> NOON);
  }

  @AfterEach
  void end() {
    imports.close();
  }

  @Test
  void importsGoodLinesAndReportsBadOnes() {
    ContactImport done =
        imported(
            """
            E-mail;Prénom;Nom;Langue;Ville;Étiquettes
            ada@example.org;Ada;Lovelace;Français;"Paris
            6e";VIP, shop
            not-an-address;Bob;;;;
            ;Carl;;;;
            dora@example.org;Dora;;xx;;
            eve@example.org;Eve;too;few
            ADA@example.org;Again;;;;
            fritz@example.org;Fritz;Lang;de;Wien;
            """,
            StandardCharsets.UTF_8);

    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.created()).isEqualTo(2);
    assertThat(done.updated()).isZero();
    assertThat(done.bad()).isEqualTo(5);
    Contact ada = contacts.find(EmailAddress.parse("ada@example.org")).orElseThrow();
    assertThat(ada.displayName()).isEqualTo("Ada Lovelace");
    assertThat(ada.language()).isEqualTo(Locale.FRENCH);
    assertThat(ada.attributes()).containsEntry("ville", "Paris\n6e");
    assertThat(ada.tags()).containsExactly("shop", "vip");
    assertThat(ada.isMailable()).isFalse();
    assertThat(imports.notes(done.id(), 0, 10))
        .containsExactly(
            note(4, "E-mail", "address", "not-an-address"),
            note(5, "E-mail", "address-missing"),
            note(6, "Langue", "language", "xx"),
            note(7, "", "columns", "6", "4"),
            note(8, "E-mail", "duplicate", "ada@example.org", "2"));
    assertThat(home.resolve("imports")).isEmptyDirectory();
  }

  @Test
  void readsWindows1252() {
    imported("email,prénom\nzoé@example.org,x\nzoe@example.org,Zoé €\n", windows());

    Contact zoe = contacts.find(EmailAddress.parse("zoe@example.org")).orElseThrow();
    assertThat(zoe.firstName()).isEqualTo("Zoé €");
  }

  @Test
  void completesKnownContactsAndBringsNobodyBack() {
    Contact ada =
        contacts.upsert(
            ContactFixture.contactWithoutConsent("ada@example.org")
                .withName("Ada", "L")
                .withLanguage(Locale.FRENCH)
                .withTags("old"));
    Contact bob = contacts.upsert(ContactFixture.contactWithConsent("bob@example.org"));
    contacts.suppress(bob.id(), SuppressionReason.UNSUBSCRIBED, NOON);
    ImportPreview file =
        upload("email,first name,plan\nada@example.org,,pro\nbob@example.org,Bob,\n");

    ContactImport done =
        run(file, new ImportOptions(file.columns(), Set.of("Fair"), "Fair 2026", "v2", "de"));

    assertThat(done.created()).isZero();
    assertThat(done.updated()).isEqualTo(2);
    Contact now = contacts.get(ada.id());
    assertThat(now.firstName()).isEqualTo("Ada");
    assertThat(now.language()).isEqualTo(Locale.FRENCH);
    assertThat(now.attributes()).containsEntry("plan", "pro");
    assertThat(now.tags()).containsExactly("fair", "old");
    assertThat(now.consent()).isEqualTo(new Consent.Given("Fair 2026", "v2", NOON));
    assertThat(contacts.consentHistory(ada.id())).hasSize(1);
    assertThat(contacts.get(bob.id()).isMailable()).isFalse();
    assertThat(contacts.get(bob.id()).consent()).isEqualTo(Consent.none());
  }

  @Test
  void importsNothingOfAFileThatIsBrokenFurtherDown() {
    StringBuilder text = new StringBuilder("email,name\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("p").append(i).append("@broken.example.org,x\n");
    }
    text.append("q@broken.example.org,\"never closed\nr@broken.example.org,y\n");

    ContactImport failed = imported(text.toString(), StandardCharsets.UTF_8);

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failureKey()).isEqualTo("contact.import.failure.broken");
    assertThat(failed.failureLine()).isEqualTo(5_002);
    assertThat(contacts.count(ContactFilter.everybody().withText("broken.example"))).isZero();
    assertThat(home.resolve("imports")).isEmptyDirectory();
  }

  @Test
  void marksWhatNobodyWorksOnAnyMore() {
    ImportPreview file = upload("email\nada@example.org\n");
    jdbc.sql("update contact_imports set state = 'RUNNING'").update();

    imports.tidy();

    ContactImport interrupted = imports.find(file.id()).orElseThrow();
    assertThat(interrupted.state()).isEqualTo(State.FAILED);
    assertThat(interrupted.failureKey()).isEqualTo("contact.import.failure.interrupted");
  }

  @Test
  void leavesAloneWhatSomebodyWorksOn() throws Exception {
    ImportPreview file = upload("email\nada@example.org\n");
    jdbc.sql("update contact_imports set state = 'RUNNING'").update();
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "select pg_advisory_xact_lock(" + file.id().getLeastSignificantBits() + ")");

      imports.tidy();

      assertThat(imports.find(file.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
      other.rollback();
    }
  }

  @Test
  void startsEachFileOnce() {
    ImportPreview file = upload("email\nada@example.org\n");
    run(file, ImportOptions.of(file.columns()));

    assertThatThrownBy(() -> imports.start(file.id(), ImportOptions.of(file.columns())))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("already-started");
  }

  @Test
  void refusesColumnsThatMakeNoSense() {
    ImportPreview file = upload("email,mail\nada@example.org,x\n");
    List<ImportColumn> none =
        file.columns().stream().map(column -> column.as(ImportField.IGNORE)).toList();
    List<ImportColumn> twice =
        file.columns().stream().map(column -> column.as(ImportField.ADDRESS)).toList();

    assertThatThrownBy(() -> imports.start(file.id(), ImportOptions.of(none)))
        .hasMessageContaining("one-address-column");
    assertThatThrownBy(() -> imports.start(file.id(), ImportOptions.of(twice)))
        .hasMessageContaining("field-twice");
    assertThatThrownBy(() -> imports.start(file.id(), ImportOptions.of(none.subList(0, 1))))
        .hasMessageContaining("columns-differ");
  }

  @Test
  void keepsNothingOfARefusedFile() {
    byte[] large = "email\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> imports.upload("a.csv", -1, new ByteArrayInputStream(large)))
        .hasMessageContaining("too-large");
    assertThatThrownBy(
            () -> imports.upload("a.csv", 1L << 31, ByteArrayInputStream.nullInputStream()))
        .hasMessageContaining("too-large");
    assertThatThrownBy(() -> upload("")).hasMessageContaining("import-empty");
    assertThatThrownBy(() -> upload("email\n\"x")).hasMessageContaining("import-broken [2]");
    assertThatThrownBy(() -> upload("a,A\n1,2")).hasMessageContaining("header-twice");

    assertThat(home.resolve("imports")).isEmptyDirectory();
    assertThat(jdbc.sql("select count(*) from contact_imports").query(Long.class).single())
        .isZero();
  }

  @Test
  void reportKeepsSpreadsheetsFromCalculating() {
    ContactImport done = imported("=cmd,email\nx,@evil\n", StandardCharsets.UTF_8);
    StringWriter out = new StringWriter();

    imports.writeReport(done.id(), new PlainTexts(), out);

    assertThat(out.toString())
        .isEqualTo("\uFEFFLine,Field,Reason\r\n2,email,'@evil\r\n")
        .doesNotContain(",@evil");
  }

  @Test
  void keepsAFewNotesAndCountsAll() {
    ContactImport done = imported("email\n" + "wrong\n".repeat(10_050), StandardCharsets.UTF_8);
    StringWriter out = new StringWriter();

    imports.writeReport(done.id(), new PlainTexts(), out);

    assertThat(done.bad()).isEqualTo(10_050);
    assertThat(imports.countNotes(done.id())).isEqualTo(10_000);
    assertThat(out.toString()).endsWith(",,50 more\r\n");
  }

  private ContactImport imported(String text, Charset charset) {
    ImportPreview file = upload(text, charset);
    return run(file, ImportOptions.of(file.columns()));
  }

  private ImportPreview upload(String text) {
    return upload(text, StandardCharsets.UTF_8);
  }

  private ImportPreview upload(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    return imports.upload("people.csv", bytes.length, new ByteArrayInputStream(bytes));
  }

  private ContactImport run(ImportPreview file, ImportOptions options) {
    imports.start(file.id(), options);
    return ended(file.id());
  }

  private ContactImport ended(UUID id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> imports.find(id).orElseThrow(), found -> found.state().isFinal());
  }

  private static Note note(long line, String field, String reason, String... arguments) {
    return new Note(line, field, "contact.import.reason." + reason, List.of(arguments));
  }

  private static Charset windows() {
    return Charset.forName("windows-1252");
  }

  /** Says the argument. */
  private static final class PlainTexts implements ReportTexts {

    @Override
    public Locale language() {
      return Locale.ENGLISH;
    }

    @Override
    public String lineHeader() {
      return "Line";
    }

    @Override
    public String fieldHeader() {
      return "Field";
    }

    @Override
    public String reasonHeader() {
      return "Reason";
    }

    @Override
    public String reason(Note note) {
      return String.valueOf(note.arguments().getFirst());
    }

    @Override
    public String more(long lines) {
      return lines + " more";
    }
  }
}
