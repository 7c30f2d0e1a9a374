package vn.dondoc.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.dondoc.ListenedDataSource;

/** Counts what goes to the database, the looks' apart from the senders'; what the bench asks itself is not counted. */
final class CountedStatements implements QueryExecutionListener {

    private static final String LOOKS = "camundaTaskExecutor";
    private static final String SENDERS = "sender-";

    private final Map<String, LongAdder> byLooks = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> bySenders = new ConcurrentHashMap<>();

    void reset() {
        byLooks.clear();
        bySenders.clear();
    }

    /** What the ladder's looks asked and wrote. */
    long byLooks() {
        return sum(byLooks);
    }

    /** What the handing over asked and wrote. */
    long bySenders() {
        return sum(bySenders);
    }

    /** The looks' statements, and how often each occurs in one of so many. */
    List<String> lines(long times) {
        return byLooks.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(one -> "%6.2f  %s".formatted(one.getValue().doubleValue() / times, one.getKey()))
                .toList();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String thread = Thread.currentThread().getName();
        Map<String, LongAdder> counts =
                thread.startsWith(LOOKS) ? byLooks : thread.startsWith(SENDERS) ? bySenders : null;
        if (counts == null) {
            return;
        }
        for (QueryInfo query : queries) {
            // A batch of one prepared statement is as many statements as it has rows of parameters.
            int times =
                    execution.isBatch() ? Math.max(1, query.getParametersList().size()) : 1;
            counts.computeIfAbsent(query.getQuery().replaceAll("\\s+", " "), text -> new LongAdder())
                    .add(times);
        }
    }

    private static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @TestConfiguration
    static class Config {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        static BeanPostProcessor counting(CountedStatements counts) {
            return ListenedDataSource.by(source -> source.listener(counts));
        }
    }
}
