package vn.dondoc.file;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseText;

/** The files, without their content. */
@Repository
class StoredFiles {

    private static final String SELECT =
            """
            select f.id, f.subject_kind, f.subject_id, f.step, f.name, f.media_type, f.size_bytes, f.sha256, f.version,
                   f.previous_id, f.storage_key, f.uploaded_by, p.full_name as uploaded_by_name, f.uploaded_at, f.removed_at,
                   case when f.removed_at is null and not exists
                     (select 1 from file n
                       where n.subject_kind = f.subject_kind and n.subject_id = f.subject_id and n.name_key = f.name_key
                         and n.version > f.version and n.removed_at is null) then true else false end as latest
              from file f left join person p on p.id = f.uploaded_by""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredFile> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    /** All versions, also removed ones, oldest first. */
    List<StoredFile> of(String kind, long subjectId) {
        return jdbc.sql(SELECT + " where f.subject_kind = :kind and f.subject_id = :id order by f.id")
                .param("kind", kind)
                .param("id", subjectId)
                .query(StoredFile.class)
                .list();
    }

    /** Whoever calls this holds the subject's lock. */
    long add(String kind, long subjectId, String step, CheckedFile file, String storageKey, String uploadedBy) {
        Optional<StoredFile> before = lastVersion(kind, subjectId, file.name());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into file (subject_kind, subject_id, step, name, name_key, media_type, size_bytes, sha256, version,
                    previous_id, storage_key, uploaded_by, uploaded_at, search_words)
                values (:kind, :subject, :step, :name, :nameKey, :type, :size, :sha, :version, :previous, :storage, :by, :at, :words)""")
                .param("kind", kind)
                .param("subject", subjectId)
                .param("step", step)
                .param("name", file.name().text())
                .param("words", " " + VietnameseText.searchText(200, file.name().text()))
                .param("nameKey", file.name().key())
                .param("type", file.name().type().mediaType())
                .param("size", file.content().size())
                .param("sha", file.content().sha256())
                .param("version", before.map(StoredFile::version).orElse(0) + 1)
                .param("previous", before.map(StoredFile::id).orElse(null))
                .param("storage", storageKey)
                .param("by", uploadedBy)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** The highest version under a name, also if it was removed: a number is not given twice. */
    private Optional<StoredFile> lastVersion(String kind, long subjectId, FileName name) {
        return jdbc.sql(
                        SELECT
                                + " where f.subject_kind = :kind and f.subject_id = :id and f.name_key = :name order by f.version desc limit 1")
                .param("kind", kind)
                .param("id", subjectId)
                .param("name", name.key())
                .query(StoredFile.class)
                .optional();
    }

    /** @return whether it was still there */
    boolean markRemoved(long id, String removedBy) {
        return jdbc.sql("update file set removed_by = :by, removed_at = :at where id = :id and removed_at is null")
                        .param("by", removedBy)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }
}
