package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.answered;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.web.EngineAddress.Access;

/** Tasklist's filters, lists and counts, and the task queries of other clients: answered from our own table. */
@Component
class TasklistAddresses {

    private static final String FILTER = "/filter/([A-Za-z0-9-]+)";
    private static final int USUAL_PAGE = 15;

    private final TaskLists lists;
    private final TaskListShape listShape;
    private final TasklistFilters filters;

    TasklistAddresses(TaskLists lists, TaskListShape listShape, TasklistFilters filters) {
        this.lists = lists;
        this.listShape = listShape;
        this.filters = filters;
    }

    List<EngineAddress> addresses() {
        return List.of(
                answered("GET", "/filter", Access.EVERYBODY, this::allFilters),
                answered(
                        "OPTIONS",
                        "/(?:filter|authorization|user|group|tenant)(?:/.*)?",
                        Access.EVERYBODY,
                        this::readOnly),
                answered("GET", "/filter/count", Access.EVERYBODY, this::countFilters),
                answered("GET", FILTER, Access.EVERYBODY, this::oneFilter),
                answered("POST", FILTER + "/list", Access.EVERYBODY, this::filterList),
                answered("GET", FILTER + "/list", Access.EVERYBODY, this::filterList),
                answered("POST", FILTER + "/count", Access.EVERYBODY, this::filterCount),
                answered("GET", FILTER + "/count", Access.EVERYBODY, this::filterCount),
                answered("GET", "/task", Access.EVERYBODY, this::taskList),
                answered("POST", "/task", Access.EVERYBODY, this::taskList),
                answered("GET", "/task/count", Access.EVERYBODY, this::taskCount),
                answered("POST", "/task/count", Access.EVERYBODY, this::taskCount));
    }

    /**
     * The ready filters are the same for all, persons and their roles are ours, grants follow from them: nobody makes or changes one
     * through the engine, and its web apps offer none of it.
     */
    private void readOnly(EngineExchange exchange) throws IOException {
        Map<String, String> self =
                Map.of("method", "GET", "href", exchange.request().getRequestURI(), "rel", "self");
        exchange.write(Map.of("links", List.of(self)));
    }

    private void allFilters(EngineExchange exchange) throws IOException {
        boolean counted = "true".equals(exchange.request().getParameter("itemCount"));
        exchange.write(filters.all().stream()
                .map(stored -> filterShape(exchange, stored, counted))
                .toList());
    }

    private void countFilters(EngineExchange exchange) throws IOException {
        exchange.write(Map.of("count", filters.all().size()));
    }

    private void oneFilter(EngineExchange exchange) throws IOException {
        exchange.write(filterShape(
                exchange, stored(exchange), "true".equals(exchange.request().getParameter("itemCount"))));
    }

    private Map<String, Object> filterShape(EngineExchange exchange, TasklistFilters.Stored stored, boolean counted) {
        Map<String, Object> shape = LineShapes.filter(stored);
        if (counted) {
            shape.put("itemCount", lists.count(exchange.actor(), stored.filter().condition(), new TaskQuery()));
        }
        return shape;
    }

    private void filterList(EngineExchange exchange) throws IOException {
        // A page of a filter is asked for by the address, what it is narrowed by stands in the body.
        writeList(exchange, stored(exchange).filter().condition(), TaskQuery.of(exchange.body()));
    }

    private void writeList(EngineExchange exchange, String condition, TaskQuery query) throws IOException {
        List<OpenTask> page = page(exchange, condition, query);
        if (exchange.wantsHal()) {
            exchange.write(listShape.of(exchange.actor(), page, lists.count(exchange.actor(), condition, query)));
        } else {
            exchange.write(page.stream().map(TaskShapes::task).toList());
        }
    }

    private void filterCount(EngineExchange exchange) throws IOException {
        TaskQuery query = TaskQuery.of(exchange.body());
        exchange.write(Map.of(
                "count", lists.count(exchange.actor(), stored(exchange).filter().condition(), query)));
    }

    private void taskList(EngineExchange exchange) throws IOException {
        writeList(exchange, TaskLists.VISIBLE, query(exchange));
    }

    private void taskCount(EngineExchange exchange) throws IOException {
        exchange.write(Map.of("count", lists.count(exchange.actor(), TaskLists.VISIBLE, query(exchange))));
    }

    private static TaskQuery query(EngineExchange exchange) throws IOException {
        return exchange.request().getMethod().equals("GET")
                ? TaskQuery.of(exchange.request())
                : TaskQuery.of(exchange.body());
    }

    private List<OpenTask> page(EngineExchange exchange, String condition, TaskQuery query) {
        return lists.page(
                exchange.actor(),
                condition,
                query,
                exchange.number("firstResult", 0),
                exchange.number("maxResults", USUAL_PAGE));
    }

    private TasklistFilters.Stored stored(EngineExchange exchange) {
        return filters.all().stream()
                .filter(stored -> stored.id().equals(exchange.id()))
                .findFirst()
                .orElseThrow(Problem::notVisible);
    }
}
