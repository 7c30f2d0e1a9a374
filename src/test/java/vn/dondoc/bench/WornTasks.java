package vn.dondoc.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Assignments that somebody has worked on: each with as many notes as one page shows, and three files. */
final class WornTasks {

    private static final String NOTES =
            """
            insert into note (subject_kind, subject_id, directive_id, assignment_id, text, written_by, agency_code, written_at)
            select 'assignment', a.id, a.directive_id, a.id, 'Đề nghị xem lại số liệu của các xã vùng sâu, lần ' || n, 'sgddtLeader', 'SGDDT', now()
              from assignment a cross join generate_series(1, 20) n where a.directive_id = :directive""";

    private static final String FILES =
            """
            insert into file (subject_kind, subject_id, name, name_key, media_type, size_bytes, sha256, version, storage_key, uploaded_by,
                uploaded_at)
            select 'assignment', a.id, 'Báo cáo ' || n || '.pdf', 'báo cáo ' || n || '.pdf', 'application/pdf', 1000, repeat('0', 64), 1,
                   'worn' || a.id || n, 'sgddtOfficer', now()
              from assignment a cross join generate_series(1, 3) n where a.directive_id = :directive""";

    private final JdbcClient jdbc;

    WornTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void wear(long directiveId) {
        jdbc.sql(NOTES).param("directive", directiveId).update();
        jdbc.sql(FILES).param("directive", directiveId).update();
    }
}
