package vn.dondoc.start;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the login page whom one can log in as; empty as soon as the demonstration is left behind. */
@RestController
@Hidden
class DemonstrationController {

    private static final List<Guest> PEOPLE = List.of(
            new Guest("sgddtClerk", "văn thư Sở GD&ĐT: tiếp nhận nhiệm vụ 8"),
            new Guest("sgddtLeader", "lãnh đạo Sở GD&ĐT: phân công, ký báo cáo"),
            new Guest("sgddtOfficer", "chuyên viên Sở GD&ĐT: thực hiện, dự thảo báo cáo"),
            new Guest("vpubClerk", "văn thư VP UBND tỉnh: nhập văn bản chỉ đạo"),
            new Guest("vpubOfficer", "chuyên viên VP UBND tỉnh: phân rã, xác nhận hoàn thành"),
            new Guest("vpubLeader", "lãnh đạo VP UBND tỉnh: duyệt giao nhiệm vụ"),
            new Guest("ubndLeader", "Phó Chủ tịch UBND tỉnh"),
            new Guest("admin", "quản trị hệ thống"));

    private final StartSettings settings;
    private final JdbcClient jdbc;

    DemonstrationController(StartSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @GetMapping("/public/demonstration")
    Guests guests() {
        List<String> there = jdbc.sql("select id from person where demo and active")
                .query(String.class)
                .list();
        List<Guest> people =
                PEOPLE.stream().filter(guest -> there.contains(guest.id())).toList();
        return new Guests(people, people.isEmpty() ? null : settings.demo().password());
    }

    record Guest(String id, String what) {}

    record Guests(List<Guest> people, String password) {}
}
