package vn.dondoc.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SystemTest;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.Request;
import vn.dondoc.walk.Records;

/**
 * Every ordered pair of runtime changes keeps tables and engine equal, wherever the assignment is. What is refused changes
 * nothing. Each place is made once; from there a pair is tried within a transaction that is rolled back.
 *
 * <p>Another seed: {@code -Ddondoc.random.seed=…}; every pair at every place: {@code -Ddondoc.pairs=all} (profile {@code faults}).
 */
@SystemTest
class RuntimePairsIT {

    @Autowired
    StartStates startStates;

    @Autowired
    RuntimeChanges changes;

    @Autowired
    EngineAgreement agreement;

    @Autowired
    Records records;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, Case> prepared = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Random chance;
    private int made;
    private int refused;

    @Test
    void everyPairInBothOrdersKeepsTablesAndEngineEqual() {
        long seed = Long.getLong("dondoc.random.seed", 857);
        boolean everywhere = "all".equals(System.getProperty("dondoc.pairs"));
        chance = new Random(seed);
        long begun = System.nanoTime();
        for (RuntimeChange first : RuntimeChange.values()) {
            List<String> places = new ArrayList<>(StartStates.NAMES);
            Collections.shuffle(places, chance);
            List<RuntimeChange> seconds = new ArrayList<>(List.of(RuntimeChange.values()));
            Collections.shuffle(seconds, chance);
            if (everywhere) {
                places.forEach(place -> pairs(place, first, seconds, seconds));
            } else {
                int half = seconds.size() / 2;
                pairs(places.get(0), first, seconds.subList(0, half), seconds.subList(0, half / 2));
                pairs(places.get(1), first, seconds.subList(half, seconds.size()), List.of());
            }
        }
        System.out.printf(
                "Pairs of runtime changes, seed %d: %d made, %d refused, in %d ms%n",
                seed, made, refused, (System.nanoTime() - begun) / 1_000_000);
        assertThat(faults).isEmpty();
    }

    /** @param asked those that are tried a second time, if they go by request: asked for before the first change is made */
    private void pairs(String place, RuntimeChange first, List<RuntimeChange> seconds, List<RuntimeChange> asked) {
        Case of = prepared.computeIfAbsent(place, startStates::prepare);
        rolledBack(() -> {
            agreement.check(directives(of));
            tried(place + ": " + first, of, () -> changes.make(first, of));
            for (RuntimeChange second : seconds) {
                nested(status -> {
                    tried(place + ": " + first + ", then " + second, of, () -> changes.make(second, of));
                    status.setRollbackOnly();
                });
            }
        });
        asked.stream()
                .filter(RuntimeChanges::goesByRequest)
                .forEach(second -> rolledBack(() -> askedBefore(place, of, first, second)));
    }

    private void askedBefore(String place, Case of, RuntimeChange first, RuntimeChange second) {
        Request[] asked = new Request[1];
        String what = place + ": asked for " + second;
        tried(what, of, () -> asked[0] = changes.ask(second, of));
        if (asked[0] != null) {
            tried(what + ", then " + first, of, () -> changes.make(first, of));
            tried(what + ", then " + first + ", then granted", of, () -> changes.grant(asked[0]));
        }
    }

    /** Made whole, or refused in words and nothing of it made. */
    private void tried(String what, Case of, Runnable change) {
        List<String> left = new ArrayList<>();
        int before = refused;
        nested(status -> {
            Throwable thrown = catchThrowable(change::run);
            made += thrown == null ? 1 : 0;
            if (thrown == null) {
                return;
            }
            refused++;
            if (!(thrown instanceof Problem)) {
                faults.add(what + ": " + thrown);
            }
            // An act within a transaction marks it; one refused before any began has written nothing.
            if (!status.isRollbackOnly()) {
                left.addAll(kept(of));
            }
            status.setRollbackOnly();
        });
        if (!left.isEmpty() && !left.equals(kept(of))) {
            faults.add(what + ": refused, and half done all the same");
        }
        if (refused == before) {
            Throwable unequal = catchThrowable(() -> agreement.check(directives(of)));
            if (unequal != null) {
                faults.add(what + ": " + unequal.getMessage());
            }
        }
    }

    private List<String> kept(Case of) {
        List<String> all = new ArrayList<>();
        directives(of).forEach(id -> all.addAll(records.of(id)));
        return all;
    }

    private void rolledBack(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            what.run();
            status.setRollbackOnly();
        });
    }

    /** In a savepoint of the transaction around it. */
    private void nested(Consumer<TransactionStatus> what) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        template.executeWithoutResult(what);
    }

    private static List<Long> directives(Case of) {
        return List.of(of.directiveId(), of.otherId());
    }
}
