package vn.dondoc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.lang.NonNull;

/** What one request asks of the database, asked again with its plan: how many rows, and on PostgreSQL pages, it reads for it. */
final class SeenStatements implements QueryExecutionListener {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What H2 says of each table in a plan. */
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final Queue<QueryInfo> seen = new ConcurrentLinkedQueue<>();
    private HikariDataSource source;
    private volatile boolean looking;

    /**
     * @param rows read from tables and indexes, those that a condition threw away among them
     * @param pages of 8 KB, from memory or disk; 0 on H2, which does not tell
     * @param slowest what took longest
     */
    record Read(long statements, long rows, long pages, String slowest) {}

    /** Nothing else may be under way. */
    Read during(Runnable request) {
        seen.clear();
        looking = true;
        request.run();
        looking = false;
        long rows = 0;
        long pages = 0;
        double longest = 0;
        String slowest = "";
        List<QueryInfo> selects = seen.stream()
                .filter(query -> query.getQuery().stripLeading().startsWith("select"))
                .toList();
        for (QueryInfo query : selects) {
            Plan plan = explain(query);
            rows += plan.rows();
            pages += plan.pages();
            if (plan.millis() > longest) {
                longest = plan.millis();
                slowest =
                        "%.1f ms: %s".formatted(plan.millis(), query.getQuery().replaceAll("\\s+", " "));
            }
        }
        return new Read(selects.size(), rows, pages, slowest);
    }

    private record Plan(long rows, long pages, double millis) {

        /** Of PostgreSQL. */
        static Plan of(JsonNode told) {
            JsonNode plan = told.path("Plan");
            return new Plan(
                    SeenStatements.rows(plan),
                    plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong(),
                    told.path("Execution Time").asDouble());
        }

        /** Of H2. */
        static Plan of(String told, double millis) {
            return new Plan(
                    SCANNED.matcher(told)
                            .results()
                            .mapToLong(scanned -> Long.parseLong(scanned.group(1)))
                            .sum(),
                    0,
                    millis);
        }
    }

    private Plan explain(QueryInfo query) {
        boolean postgres = source.getJdbcUrl().startsWith("jdbc:postgresql");
        String explain = postgres ? "explain (analyze, buffers, format json) " : "explain analyze ";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(explain + query.getQuery())) {
            for (ParameterSetOperation parameter : query.getParametersList().get(0)) {
                parameter.getMethod().invoke(statement, parameter.getArgs());
            }
            long begin = System.nanoTime();
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                return postgres
                        ? Plan.of(JSON.readTree(plan.getString(1)).get(0))
                        : Plan.of(plan.getString(1), (System.nanoTime() - begin) / 1e6);
            }
        } catch (Exception e) {
            throw new AssertionError(query.getQuery(), e);
        }
    }

    /** Those of each place that reads a table or an index, in all its rounds. */
    private static long rows(JsonNode node) {
        long rows = 0;
        if (node.has("Relation Name") && node.path("Node Type").asText().endsWith("Scan")) {
            double perRound = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            rows += Math.round(perRound * node.path("Actual Loops").asLong(1));
        }
        for (JsonNode child : node.path("Plans")) {
            rows += rows(child);
        }
        return rows;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (looking) {
            seen.addAll(new ArrayList<>(queries));
        }
    }

    @TestConfiguration
    static class Config {

        @Bean
        static SeenStatements seenStatements() {
            return new SeenStatements();
        }

        @Bean
        static BeanPostProcessor seeing(SeenStatements statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(@NonNull Object bean, @NonNull String name) {
                    if (bean instanceof HikariDataSource real) {
                        statements.source = real;
                        return ProxyDataSourceBuilder.create(real)
                                .listener(statements)
                                .build();
                    }
                    return bean;
                }
            };
        }
    }
}
