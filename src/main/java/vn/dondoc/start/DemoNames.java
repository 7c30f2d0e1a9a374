package vn.dondoc.start;

import vn.dondoc.organisation.Agency;

/** Names for the people of the demonstration: invented, no real person is meant; the same at every start. */
final class DemoNames {

    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"
    };
    private static final String[] MIDDLE = {"Thị", "Văn", "Minh", "Thanh", "Ngọc", "Quốc", "Thu"};
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dung", "Giang", "Hà", "Hạnh", "Hòa", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai",
        "Nam", "Nga", "Phúc", "Phương", "Quang", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vân", "Việt", "Xuân", "Yến",
        "Đức"
    };

    private int made;

    String next() {
        int n = made++;
        return FAMILY[n % FAMILY.length] + " " + MIDDLE[n % MIDDLE.length] + " " + GIVEN[n % GIVEN.length];
    }

    static String leaderTitle(Agency agency) {
        return switch (agency.kind()) {
            case "province" -> "Phó Chủ tịch";
            case "office" -> "Phó Chánh";
            case "district" -> "Chủ tịch";
            default -> agency.shortName().startsWith("Sở") ? "Giám đốc" : "Trưởng";
        };
    }

    static String deputyTitle(Agency agency) {
        return agency.kind().equals("department") ? "Phó Giám đốc" : leaderTitle(agency);
    }
}
