package vn.dondoc.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.language.VietnameseText;

/** Writes the table {@code agency}. */
record AgencyRows(JdbcClient jdbc) {

    private static final int SEARCH_LENGTH = 400;

    void save(Agency agency, boolean demo) {
        String update =
                """
                update agency set name = :name, short_name = :shortName, kind = :kind, parent_code = :parent,
                       valid_from = :validFrom, valid_to = :validTo, handler_issues = :handlerIssues, demo = :demo,
                       search_text = :searchText
                 where code = :code""";
        String insert =
                """
                insert into agency (code, name, short_name, kind, parent_code, valid_from, valid_to, handler_issues, demo,
                                    search_text)
                values (:code, :name, :shortName, :kind, :parent, :validFrom, :validTo, :handlerIssues, :demo, :searchText)""";
        if (write(update, agency, demo) == 0) {
            write(insert, agency, demo);
        }
    }

    boolean otherOffice(String code) {
        return jdbc.sql("select count(*) from agency where kind = 'office' and code <> :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int write(String sql, Agency agency, boolean demo) {
        return jdbc.sql(sql)
                .param("code", agency.code())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("kind", agency.kind())
                .param("parent", agency.parentCode())
                .param("validFrom", agency.validFrom())
                .param("validTo", agency.validTo())
                .param("handlerIssues", agency.handlerIssues())
                .param("demo", demo)
                .param(
                        "searchText",
                        VietnameseText.searchText(SEARCH_LENGTH, agency.code(), agency.name(), agency.shortName()))
                .update();
    }
}
