package vn.dondoc.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.language.VietnameseText;

/** Writes the table {@code person}. */
record PersonRows(JdbcClient jdbc) {

    private static final int SEARCH_LENGTH = 300;

    void save(Person person, String passwordHash, boolean demo) {
        // The right-hand sides see the row as it was: "demo" is whether he belonged to the demonstration so far.
        int updated = jdbc.sql(
                        """
                update person set full_name = :fullName, title = :title, email = :email, search_text = :searchText,
                       password_hash = case when cast(:hash as varchar(200)) is not null then cast(:hash as varchar(200))
                                            when demo and :demo = false and id <> :administrator then null
                                            else password_hash end,
                       demo = :demo
                 where id = :id""")
                .param("id", person.id())
                .param("fullName", person.fullName())
                .param("title", person.title())
                .param("email", person.email())
                .param("searchText", searchText(person))
                .param("hash", passwordHash)
                .param("demo", demo)
                .param("administrator", DemonstrationPurge.ADMINISTRATOR)
                .update();
        if (updated == 0) {
            insert(person, passwordHash, demo);
        }
    }

    private void insert(Person person, String passwordHash, boolean demo) {
        jdbc.sql(
                        """
                insert into person (id, full_name, title, email, password_hash, active, demo, search_text)
                values (:id, :fullName, :title, :email, :hash, :active, :demo, :searchText)""")
                .param("id", person.id())
                .param("fullName", person.fullName())
                .param("title", person.title())
                .param("email", person.email())
                .param("hash", passwordHash)
                .param("active", person.active())
                .param("demo", demo)
                .param("searchText", searchText(person))
                .update();
    }

    private static String searchText(Person person) {
        return VietnameseText.searchText(SEARCH_LENGTH, person.id(), person.fullName(), person.title(), person.email());
    }
}
