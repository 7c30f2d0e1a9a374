package vn.dondoc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.problem.Problem;

/** The tables that are in force, beside what ships. */
@Service
public class DecisionTables {

    private final TableEngine engine;
    private final TableRecord record;

    DecisionTables(TableEngine engine, TableRecord record) {
        this.engine = engine;
        this.record = record;
    }

    /** @param file its name; {@code xml} as it is deployed */
    public record InForce(TableEngine.Shipped shipped, TableEngine.Deployed deployed) {

        DecisionTable table() {
            return TableXml.read(TableXml.parse(deployed.xml()));
        }

        DecisionTable shippedTable() {
            return TableXml.read(TableXml.parse(shipped.xml()));
        }
    }

    /** One for each that ships. */
    public List<TableState> all() {
        return engine.shipped().stream()
                .map(this::inForce)
                .flatMap(Optional::stream)
                .map(this::state)
                .toList();
    }

    /** @throws Problem if there is no such table */
    public InForce get(String key) {
        return engine.shipped().stream()
                .map(this::inForce)
                .flatMap(Optional::stream)
                .filter(one -> one.table().key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notVisible);
    }

    private Optional<InForce> inForce(TableEngine.Shipped shipped) {
        String key = TableXml.read(TableXml.parse(shipped.xml())).key();
        return engine.newest(key).map(deployed -> new InForce(shipped, deployed));
    }

    private TableState state(InForce one) {
        Optional<TableRecord.Change> change = record.of(one.deployed().definitionId());
        return new TableState(
                one.table(),
                one.deployed().version(),
                one.deployed().deployedAt(),
                change.map(TableRecord.Change::changedBy).orElse(null),
                change.map(TableRecord.Change::fileName).orElse(null),
                differences(one.table().rows(), one.shippedTable().rows()));
    }

    private static List<TableState.Difference> differences(
            List<DecisionTable.Row> inForce, List<DecisionTable.Row> shipped) {
        List<TableState.Difference> differences = new ArrayList<>();
        inForce.stream()
                .filter(row -> !shipped.contains(row))
                .forEach(row -> differences.add(new TableState.Difference(words(row), null)));
        shipped.stream()
                .filter(row -> !inForce.contains(row))
                .forEach(row -> differences.add(new TableState.Difference(null, words(row))));
        return differences;
    }

    private static String words(DecisionTable.Row row) {
        return row.description() + ": " + String.join(" | ", row.cells());
    }
}
