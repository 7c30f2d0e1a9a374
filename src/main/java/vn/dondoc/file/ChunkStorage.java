package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Content in our own tables: one backup holds everything, and every node sees it. */
@Repository
class ChunkStorage implements FileStorage {

    /** Of a column of this kind H2 holds a megabyte at the most. */
    static final int CHUNK_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    ChunkStorage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String store(InputStream content) throws IOException {
        String key = UUID.randomUUID().toString();
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
        jdbc.sql("delete from file_chunk where storage_key = :key")
                .param("key", key)
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
