package vn.dondoc.province;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Role;
import vn.dondoc.walk.DirectiveFixture;

/** The province of the demonstration with its communes, and what it is told to do on each day; the same seed, the same month. */
final class ProvincePlan {

    private static final String[] FIELDS = {"KGVX", "KTTH", "KTN", "NNTN"};
    private static final String[] KINDS = {"GUIDANCE", "GUIDANCE", "REVIEW", "REVIEW", "CASE"};

    private final List<String> leads;
    private final List<String> communes = new ArrayList<>();
    private final double directivesADay;
    private final int partsAtMost;
    private final Random chance;

    /**
     * @param directivesADay on average
     * @param partsAtMost how many communes contribute to one assignment
     */
    ProvincePlan(JdbcClient jdbc, double directivesADay, int partsAtMost, Random chance) {
        this.leads = jdbc.sql("select code from agency where kind in ('department', 'district') order by code")
                .query(String.class)
                .list();
        this.directivesADay = directivesADay;
        this.partsAtMost = partsAtMost;
        this.chance = chance;
    }

    /** Each commune with a clerk, an officer and a leader. */
    void found(OrganisationRegister register, int count) {
        for (int i = 1; i <= count; i++) {
            String code = "XA%03d".formatted(i);
            register.saveAgency(
                    new Agency(code, "Ủy ban nhân dân xã số " + i, "Xã " + i, "district", "UBND", null, null, false),
                    false);
            for (Role role : List.of(Role.CLERK, Role.OFFICER, Role.LEADER)) {
                String id = role.group(code);
                String address = id.toLowerCase(Locale.ROOT) + "@dondoc.example";
                register.savePerson(new Person(id, "Cán bộ " + id, "Cán bộ", address, true), null, false);
                register.grant(id, code, role, null, null);
            }
            communes.add(code);
        }
    }

    /** What is given out on that day. */
    List<ObjectNode> on(LocalDate day, int firstNumber) {
        List<ObjectNode> directives = new ArrayList<>();
        int count = (int) directivesADay + (chance.nextDouble() < directivesADay % 1 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            directives.add(directive(day, (firstNumber + i) + "/UBND"));
        }
        return directives;
    }

    private ObjectNode directive(LocalDate day, String number) {
        int assignments = 3 + chance.nextInt(4);
        String[] to = chance.ints(0, leads.size())
                .distinct()
                .limit(assignments)
                .mapToObj(leads::get)
                .toArray(String[]::new);
        ObjectNode directive = DirectiveFixture.parts(number, KINDS[chance.nextInt(KINDS.length)], to);
        directive.put("issuedOn", day.toString()).put("field", FIELDS[chance.nextInt(FIELDS.length)]);
        if (chance.nextInt(6) == 0) {
            directive.put("urgency", "URGENT");
        }
        directive.get("assignments").forEach(each -> detail((ObjectNode) each, day));
        return directive;
    }

    private void detail(ObjectNode assignment, LocalDate day) {
        if (chance.nextInt(3) == 0) {
            assignment.put(
                    "deadline", OfficeDays.plus(day, 8 + chance.nextInt(12)).toString());
        }
        if (chance.nextInt(4) == 0) {
            ArrayNode coordinating = assignment.putArray("coordinating");
            int parts = 2 + chance.nextInt(partsAtMost - 1);
            chance.ints(0, communes.size()).distinct().limit(parts).forEach(at -> coordinating.add(communes.get(at)));
        }
    }
}
