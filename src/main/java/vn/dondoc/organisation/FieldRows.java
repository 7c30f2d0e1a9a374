package vn.dondoc.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the table {@code responsibility}. */
record FieldRows(JdbcClient jdbc) {

    void save(Responsibility responsibility, String note, boolean demo) {
        String update =
                """
                update responsibility set name = :name, office_officer = :officer, office_leader = :leader,
                       vice_chair = :viceChair, note = :note, demo = :demo
                 where field = :field""";
        String insert =
                """
                insert into responsibility (field, name, office_officer, office_leader, vice_chair, note, demo)
                values (:field, :name, :officer, :leader, :viceChair, :note, :demo)""";
        if (write(update, responsibility, note, demo) == 0) {
            write(insert, responsibility, note, demo);
        }
    }

    private int write(String sql, Responsibility responsibility, String note, boolean demo) {
        return jdbc.sql(sql)
                .param("field", responsibility.field())
                .param("name", responsibility.name())
                .param("officer", responsibility.officeOfficer())
                .param("leader", responsibility.officeLeader())
                .param("viceChair", responsibility.viceChair())
                .param("note", note)
                .param("demo", demo)
                .update();
    }
}
