package vn.dondoc.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** What is real and depends on something of the demonstration: it has to be put in order before the demonstration can go. */
record DemonstrationTies(JdbcClient jdbc) {

    /** @throws Problem with every such tie */
    void throwIfAny() {
        Faults faults = new Faults();
        jdbc.sql(
                        """
                select c.code, p.code as demo_code from agency c join agency p on p.code = c.parent_code
                 where c.demo = false and p.demo order by c.code""")
                .query((row, number) -> "Cơ quan %s thuộc cơ quan trình diễn %s; hãy nạp cơ quan cấp trên thật trước."
                        .formatted(row.getString(1), row.getString(2)))
                .list()
                .forEach(tie -> faults.add("agencies", tie));
        jdbc.sql(
                        """
                select r.field, p.id from responsibility r
                  join person p on p.id in (r.office_officer, r.office_leader, r.vice_chair)
                 where r.demo = false and p.demo and p.id <> :administrator order by r.field, p.id""")
                .param("administrator", DemonstrationPurge.ADMINISTRATOR)
                .query((row, number) -> "Lĩnh vực %s giao cho người dùng trình diễn %s; hãy nạp lại lĩnh vực này trước."
                        .formatted(row.getString(1), row.getString(2)))
                .list()
                .forEach(tie -> faults.add("fields", tie));
        jdbc.sql(
                        """
                select p.id, a.code from role_grant g join person p on p.id = g.person_id
                  join agency a on a.code = g.agency_code
                 where p.demo = false and a.demo order by p.id, a.code""")
                .query((row, number) -> "Người dùng %s có vai trò ở cơ quan trình diễn %s; hãy nạp cơ quan này trước."
                        .formatted(row.getString(1), row.getString(2)))
                .list()
                .forEach(tie -> faults.add("grants", tie));
        faults.throwIfAny();
    }
}
