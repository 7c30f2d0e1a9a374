package vn.dondoc.rows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's client, except that {@code query(SomeRecord.class)} makes its records by {@link RecordRow}. */
final class RecordClient implements JdbcClient {

    private final JdbcClient plain;
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    RecordClient(JdbcClient plain) {
        this.plain = plain;
    }

    @Override
    public StatementSpec sql(String sql) {
        return (StatementSpec) Proxy.newProxyInstance(
                StatementSpec.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, handler(plain.sql(sql)));
    }

    private InvocationHandler handler(StatementSpec statement) {
        return (proxy, method, arguments) -> {
            if (method.getName().equals("query")
                    && arguments != null
                    && arguments[0] instanceof Class<?> type
                    && type.isRecord()) {
                return statement.query(known.computeIfAbsent(type, RecordRow::new));
            }
            try {
                Object answer = method.invoke(statement, arguments);
                return answer == statement ? proxy : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
    }
}
