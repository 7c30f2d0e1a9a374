package vn.dondoc.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Directives for tests, in the form of {@code directive.json}. */
public final class DirectiveFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DirectiveFixture() {}

    /** One assignment for one department, nothing inferred, no date of its own. */
    public static ObjectNode simple(String number, String lead, String kind) {
        ObjectNode directive = JSON.createObjectNode();
        directive.put("number", number).put("issuedOn", "2024-03-15").put("issuer", "UBND");
        directive.put("subject", "Kiểm tra đường đi của một nhiệm vụ").put("field", "KGVX");
        ObjectNode assignment = directive.putArray("assignments").addObject();
        assignment
                .put("ordinal", 1)
                .put("title", "Rà soát, báo cáo kết quả")
                .put("content", "Giao cơ quan rà soát và báo cáo.");
        assignment.put("lead", lead).put("kind", kind);
        assignment.putArray("coordinating");
        return directive;
    }

    /** One assignment with coordinating agencies, each of which contributes a list. */
    public static ObjectNode coordinated(String number, String lead, String... coordinators) {
        ObjectNode directive = simple(number, lead, "REVIEW");
        ObjectNode assignment = (ObjectNode) directive.withArray("assignments").get(0);
        assignment.put("beneficiaryListRequired", true);
        for (String coordinator : coordinators) {
            assignment.withArray("coordinating").add(coordinator);
        }
        return directive;
    }

    /** Several assignments of the same directive: one for each agency named. */
    public static ObjectNode parts(String number, String kind, String... leads) {
        ObjectNode directive = simple(number, leads[0], kind);
        for (int i = 1; i < leads.length; i++) {
            ObjectNode part = directive.withArray("assignments").get(0).deepCopy();
            part.put("ordinal", i + 1).put("lead", leads[i]);
            directive.withArray("assignments").add(part);
        }
        return directive;
    }

    /** More assignments of the same kind, for one other agency. */
    public static void addParts(ObjectNode directive, int count, String lead) {
        ArrayNode parts = (ArrayNode) directive.get("assignments");
        for (int i = 0; i < count; i++) {
            ObjectNode part = parts.get(0).deepCopy();
            part.put("ordinal", parts.size() + 1).put("lead", lead);
            parts.add(part);
        }
    }

    static List<String> inferredPlaces(JsonNode directive) {
        List<String> places = new ArrayList<>();
        collect(directive.path("basis"), "", places);
        for (int i = 0; i < directive.path("assignments").size(); i++) {
            collect(directive.path("assignments").get(i).path("basis"), "assignments[" + i + "].", places);
        }
        return places;
    }

    private static void collect(JsonNode basis, String at, List<String> places) {
        basis.fields().forEachRemaining(entry -> {
            if (entry.getValue().asText().equals("INFERRED")) {
                places.add(at + entry.getKey());
            }
        });
    }
}
