package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions, marks and chunks, on every database that we run on. */
abstract class StoredFilesContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-15T02:00:00Z"), ZoneOffset.UTC);

    private JdbcClient jdbc;
    private StoredFiles files;
    private FileStorage storage;
    private TransactionTemplate transaction;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = emptyDatabase();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__directives.sql"),
                        new ClassPathResource("db/migration/V5__files.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        // As db.migration.V25__Search_words adds it, beside what it does to other tables.
        jdbc.sql("alter table file add column search_words varchar(300) default '' not null")
                .update();
        files = new StoredFiles(jdbc, CLOCK);
        storage = new ChunkStorage(jdbc, CLOCK);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Test
    void theSameNameAgainIsTheNextVersion() {
        long first = add("assignment", 7, "Hồ sơ số 1.pdf", "một");
        long second = add("assignment", 7, "HỒ SƠ SỐ 1.pdf", "hai");
        add("assignment", 8, "Hồ sơ số 1.pdf", "ba");
        add("directive", 7, "Hồ sơ số 1.pdf", "bốn");

        List<StoredFile> found = files.of("assignment", 7);
        assertThat(found).extracting(StoredFile::id).containsExactly(first, second);
        assertThat(found).extracting(StoredFile::version).containsExactly(1, 2);
        assertThat(found).extracting(StoredFile::latest).containsExactly(false, true);
        assertThat(found.get(1).previousId()).isEqualTo(first);
        assertThat(found.get(0).uploadedAt().toInstant()).isEqualTo(CLOCK.instant());
    }

    @Test
    void theVersionBeforeCountsAgainAndNoNumberIsGivenTwice() {
        long first = add("assignment", 7, "a.pdf", "một");
        long second = add("assignment", 7, "a.pdf", "hai");

        assertThat(files.markRemoved(second, "an")).isTrue();
        assertThat(files.markRemoved(second, "an")).isFalse();

        assertThat(files.find(first).orElseThrow().latest()).isTrue();
        assertThat(files.find(second).orElseThrow().isRemoved()).isTrue();
        long third = add("assignment", 7, "a.pdf", "ba");
        assertThat(files.find(third).orElseThrow().version()).isEqualTo(3);
        assertThat(files.find(third).orElseThrow().previousId()).isEqualTo(second);
    }

    @Test
    void theSignedTextChangesWithEveryFileThatCounts() {
        SignedFiles signed = new SignedFiles(files);
        assertThat(signed.text("assignment", 7)).isEmpty();
        long first = add("assignment", 7, "b.pdf", "một");
        String one = signed.text("assignment", 7);
        long second = add("assignment", 7, "a.pdf", "hai");
        String two = signed.text("assignment", 7);
        files.markRemoved(second, "an");

        assertThat(one).startsWith("\n" + first + " ").endsWith(" b.pdf").hasSizeGreaterThan(64);
        assertThat(two).startsWith(one + "\n" + second + " ");
        assertThat(signed.text("assignment", 7)).isEqualTo(one);
    }

    @Test
    void noNameHasTwoOfAVersion() {
        add("assignment", 7, "a.pdf", "một");
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into file (subject_kind, subject_id, name, name_key, media_type, size_bytes, sha256, version,
                                    storage_key, uploaded_by, uploaded_at)
                                select subject_kind, subject_id, name, name_key, media_type, size_bytes, sha256, version,
                                    storage_key, uploaded_by, uploaded_at from file""")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void contentComesBackAsItWasInPiecesThatFitIntoMemory() throws IOException {
        byte[] content = new byte[3 * ChunkStorage.CHUNK_BYTES + 17];
        new Random(1).nextBytes(content);

        String key = storage.store(SmallFiles.stream(content));

        assertThat(jdbc.sql("select count(*) from file_chunk where storage_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        storage.writeTo(key, back);
        assertThat(back.toByteArray()).isEqualTo(content);
        storage.remove(key);
        storage.writeTo(key, new OutputStream() {
            @Override
            public void write(int octet) {
                throw new AssertionError("Still there");
            }
        });
    }

    @Test
    void whatIsRolledBackWasNeverStored() {
        transaction.executeWithoutResult(status -> {
            try {
                storage.store(SmallFiles.stream(SmallFiles.pdf()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from file_chunk")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAKilledProcessNeverKeptIsSweptAwayADayLater() throws IOException {
        add("assignment", 7, "a.pdf", "một");
        String orphan = storage.store(SmallFiles.stream(SmallFiles.pdf()));

        String fresh = new ChunkStorage(jdbc, Clock.offset(CLOCK, Duration.ofHours(23)))
                .store(SmallFiles.stream(SmallFiles.pdf()));
        assertThat(keys()).hasSize(3).contains(orphan, fresh);

        new ChunkStorage(jdbc, Clock.offset(CLOCK, Duration.ofHours(25))).store(SmallFiles.stream(SmallFiles.pdf()));
        assertThat(keys()).hasSize(3).doesNotContain(orphan).contains(fresh);
    }

    private List<String> keys() {
        return jdbc.sql("select storage_key from file_chunk")
                .query(String.class)
                .list();
    }

    private long add(String kind, long id, String name, String content) {
        try (Spool spool = Spool.of(SmallFiles.stream(SmallFiles.pdf(content)), Long.MAX_VALUE)) {
            CheckedFile file = new CheckedFile(FileName.of(name), spool);
            return files.add(kind, id, "carryOut", file, storage.store(spool.stream()), "an");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
