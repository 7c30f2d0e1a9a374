package vn.dondoc.budget;

import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.dondoc.ListenedDataSource;

/** Counts what goes to the database: statements, round trips (a JDBC batch is one) and commits. */
final class CountedDataSource implements QueryExecutionListener, MethodExecutionListener {

    private final List<String> statements = new ArrayList<>();
    private int roundTrips;
    private int commits;

    synchronized void reset() {
        statements.clear();
        roundTrips = 0;
        commits = 0;
    }

    synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    synchronized int roundTrips() {
        return roundTrips;
    }

    synchronized int commits() {
        return commits;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (isClockwork()) {
            return;
        }
        roundTrips++;
        for (QueryInfo query : queries) {
            // A batch of one prepared statement is as many statements as it has rows of parameters.
            int times =
                    execution.isBatch() ? Math.max(1, query.getParametersList().size()) : 1;
            for (int i = 0; i < times; i++) {
                statements.add(query.getQuery());
            }
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext execution) {}

    @Override
    public synchronized void afterMethod(MethodExecutionContext execution) {
        if (execution.getMethod().getName().equals("commit") && !isClockwork()) {
            commits++;
        }
    }

    /** What the node asks every few seconds, whatever people do, belongs to no act. */
    private static boolean isClockwork() {
        return Thread.currentThread().getName().startsWith("scheduling-");
    }

    @TestConfiguration
    static class Config {

        @Bean
        static CountedDataSource countedDataSource() {
            return new CountedDataSource();
        }

        @Bean
        static BeanPostProcessor counting(CountedDataSource counts) {
            return ListenedDataSource.by(source -> source.listener(counts).methodListener(counts));
        }
    }
}
