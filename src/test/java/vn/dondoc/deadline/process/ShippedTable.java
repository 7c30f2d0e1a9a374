package vn.dondoc.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** A decision table as it ships, evaluated by the DMN engine alone. */
public final class ShippedTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnModelInstance model;
    private final DmnDecision decision;

    public ShippedTable(String file, String key) {
        InputStream xml = ShippedTable.class.getResourceAsStream("/processes/" + file);
        this.model = Dmn.readModelFromStream(xml);
        this.decision = ENGINE.parseDecision(key, model);
    }

    public Map<String, Object> onlyRow(Map<String, Object> facts) {
        DmnDecisionTableResult rows = ENGINE.evaluateDecisionTable(decision, facts);
        assertThat(rows).as("rows for %s", facts).hasSize(1);
        return rows.getSingleResult().getEntryMap();
    }

    /** Every row that fits, for a table that collects. */
    public List<Map<String, Object>> rows(Map<String, Object> facts) {
        return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
    }

    public List<String> ruleIds() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    /** The values that the column offers in a modeler. */
    public List<String> values(String inputValuesId) {
        InputValues values = model.getModelElementById(inputValuesId);
        return listed(values.getText());
    }

    /** The same of an output. */
    public List<String> outputValues(String outputValuesId) {
        OutputValues values = model.getModelElementById(outputValuesId);
        return listed(values.getText());
    }

    private static List<String> listed(Text text) {
        return Arrays.stream(text.getTextContent().split(","))
                .map(value -> value.replace("\"", "").strip())
                .toList();
    }
}
