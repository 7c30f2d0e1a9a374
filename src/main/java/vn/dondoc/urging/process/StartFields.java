package vn.dondoc.urging.process;

import java.util.Map;
import vn.dondoc.problem.Faults;

/** What the two start forms have in common. */
final class StartFields {

    private StartFields() {}

    /** @return null, and a fault, where none was chosen */
    static Long assignment(Map<String, Object> posted, Faults faults) {
        String id = (String) posted.get("assignment");
        if (id == null || !id.matches("\\d{1,18}")) {
            faults.add("assignment", "Hãy chọn nhiệm vụ.");
            return null;
        }
        return Long.valueOf(id);
    }
}
