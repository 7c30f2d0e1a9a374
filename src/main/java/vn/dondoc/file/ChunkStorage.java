package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Content in our own tables: one backup holds everything, and every node sees it. */
@Repository
class ChunkStorage implements FileStorage {

    /** Of a column of this kind H2 holds a megabyte at the most. */
    static final int CHUNK_BYTES = 256 * 1024;

    private static final Duration LONGEST_ON_ITS_WAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChunkStorage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public String store(InputStream content) throws IOException {
        sweep();
        String key = UUID.randomUUID().toString();
        jdbc.sql("insert into file_content (storage_key, stored_at) values (:key, :at)")
                .param("key", key)
                .param("at", OffsetDateTime.now(clock))
                .update();
        int ordinal = 0;
        for (byte[] chunk = content.readNBytes(CHUNK_BYTES); chunk.length > 0; ordinal++) {
            jdbc.sql("insert into file_chunk (storage_key, ordinal, content) values (:key, :ordinal, :content)")
                    .param("key", key)
                    .param("ordinal", ordinal)
                    .param("content", chunk)
                    .update();
            chunk = content.readNBytes(CHUNK_BYTES);
        }
        return key;
    }

    @Override
    public void writeTo(String key, OutputStream target) throws IOException {
        int ordinal = 0;
        for (Optional<byte[]> chunk = chunk(key, ordinal); chunk.isPresent(); chunk = chunk(key, ++ordinal)) {
            target.write(chunk.get());
        }
    }

    @Override
    public void remove(String key) {
        jdbc.sql("delete from file_content where storage_key = :key")
                .param("key", key)
                .update();
    }

    /** What a killed process has stored and never kept. */
    private void sweep() {
        jdbc.sql(
                        """
                delete from file_content where stored_at < :before
                   and not exists (select 1 from file f where f.storage_key = file_content.storage_key)""")
                .param("before", OffsetDateTime.now(clock).minus(LONGEST_ON_ITS_WAY))
                .update();
    }

    private Optional<byte[]> chunk(String key, int ordinal) {
        return jdbc.sql("select content from file_chunk where storage_key = :key and ordinal = :ordinal")
                .param("key", key)
                .param("ordinal", ordinal)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
