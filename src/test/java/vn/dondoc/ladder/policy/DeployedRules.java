package vn.dondoc.ladder.policy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.ladder.ObligationKind;

/** The rules of the ladder's table as deployed, one line for each kind, urgency and day of each. */
final class DeployedRules {

    private static final List<String> KINDS =
            Arrays.stream(ObligationKind.values()).map(Enum::name).toList();
    private static final List<String> URGENCIES =
            Arrays.stream(Urgency.values()).map(Enum::name).toList();

    private DeployedRules() {}

    static Set<String> cells(RepositoryService repository) {
        String newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("escalationLevel")
                .latestVersion()
                .singleResult()
                .getId();
        DmnModelInstance table = repository.getDmnModelInstance(newest);
        Set<String> cells = new TreeSet<>();
        for (Rule rule : table.getModelElementsByType(Rule.class)) {
            Iterator<String> in = texts(rule.getInputEntries()).iterator();
            List<String> kinds = values(in.next(), KINDS);
            List<String> urgencies = values(in.next(), URGENCIES);
            List<String> days = values(in.next(), List.of());
            boolean onlyLong = in.next().equals("true");
            String repeatEvery =
                    texts(rule.getOutputEntries()).skip(3).findFirst().orElseThrow();
            if (!Set.of("", "1").contains(repeatEvery)) {
                throw new AssertionError("The policy has no words for it: again after " + repeatEvery);
            }
            for (String kind : kinds) {
                for (String urgency : urgencies) {
                    days.forEach(day -> cells.add(cell(
                            rule.getId(), kind, urgency, Integer.parseInt(day), !repeatEvery.isEmpty(), onlyLong)));
                }
            }
        }
        return cells;
    }

    static String cell(String rule, String kind, String urgency, int day, boolean daily, boolean onlyLong) {
        return rule + " " + kind + " " + urgency + " " + day + (daily ? "+" : "") + (onlyLong ? " long" : "");
    }

    private static Stream<String> texts(java.util.Collection<? extends ModelElementInstance> entries) {
        return entries.stream().map(entry -> entry.getTextContent().strip());
    }

    private static List<String> values(String cell, List<String> all) {
        return cell.equals("-") || cell.isEmpty()
                ? all
                : Arrays.stream(cell.split(","))
                        .map(value -> value.replace("\"", "").strip())
                        .toList();
    }
}
