package vn.dondoc.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who put which table in force, from which file; and the lock of whoever deploys. */
@Repository
class TableRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    TableRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param changedBy the person's name */
    record Change(String fileName, String changedBy) {}

    /** Held until the end of the transaction; a node that starts, and may deploy what ships, holds the same. */
    void lock() {
        jdbc.sql("select name from system_mark where name = 'first-start' for update")
                .query(String.class)
                .single();
    }

    Optional<Change> of(String definitionId) {
        return jdbc
                .sql(
                        """
                select c.file_name, coalesce((select p.full_name from person p where p.id = c.changed_by), c.changed_by) as changed_by
                  from decision_table_change c where c.definition_id = :id order by c.id desc""")
                .param("id", definitionId)
                .query(Change.class)
                .list()
                .stream()
                .findFirst();
    }

    void add(String key, String definitionId, String fileName, String by) {
        jdbc.sql(
                        """
                insert into decision_table_change (decision_key, definition_id, file_name, changed_by, changed_at)
                values (:key, :definition, :file, :by, :at)""")
                .param("key", key)
                .param("definition", definitionId)
                .param("file", fileName)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
