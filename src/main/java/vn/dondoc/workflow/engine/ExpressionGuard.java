package vn.dondoc.workflow.engine;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.dondoc.problem.Problem;

/**
 * Refuses a task query that carries an expression in any of its parts (CVE-2026-109432): the engine checks the outer query only,
 * so that an expression inside {@code orQueries} would run as code.
 */
class ExpressionGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query && carriesExpression(query)) {
            throw Problem.notAllowed("Không dùng được biểu thức trong truy vấn công việc.");
        }
        return next.execute(command);
    }

    private static boolean carriesExpression(TaskQueryImpl query) {
        return !query.getExpressions().isEmpty()
                || query.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty());
    }
}
