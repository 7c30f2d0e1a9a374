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
    private final ListReaders readers;
    private final TaskListShape listShape;
    private final TasklistFilters filters;

    TasklistAddresses(TaskLists lists, ListReaders readers, TaskListShape listShape, TasklistFilters filters) {
        this.lists = lists;
        this.readers = readers;
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
        Map<ReadyFilter, Long> counts = counts(exchange);
        exchange.write(filters.all().stream()
                .map(stored -> filterShape(stored, counts))
                .toList());
    }

    private void countFilters(EngineExchange exchange) throws IOException {
        exchange.write(Map.of("count", filters.all().size()));
    }

    private void oneFilter(EngineExchange exchange) throws IOException {
        exchange.write(filterShape(stored(exchange), counts(exchange)));
    }

    private Map<ReadyFilter, Long> counts(EngineExchange exchange) {
        return "true".equals(exchange.request().getParameter("itemCount"))
                ? lists.counts(readers.of(exchange.actor()))
                : Map.of();
    }

    private static Map<String, Object> filterShape(TasklistFilters.Stored stored, Map<ReadyFilter, Long> counts) {
        Map<String, Object> shape = LineShapes.filter(stored);
        if (counts.containsKey(stored.filter())) {
            shape.put("itemCount", counts.get(stored.filter()));
        }
        return shape;
    }

    private void filterList(EngineExchange exchange) throws IOException {
        ListReader reader = readers.of(exchange.actor());
        ReadyFilter filter = stored(exchange).filter();
        // A page of a filter is asked for by the address, what it is narrowed by stands in the body.
        TaskQuery query = TaskQuery.of(exchange.body());
        writeList(exchange, reader, filter.selection(reader), filter.byDate() ? query.byDate() : query);
    }

    private void writeList(EngineExchange exchange, ListReader reader, TaskSelection selection, TaskQuery query)
            throws IOException {
        int first = exchange.number("firstResult", 0);
        List<OpenTask> page = lists.page(reader, selection, query, first, exchange.number("maxResults", USUAL_PAGE));
        if (exchange.wantsHal()) {
            // As far as somebody pages on there is always a next page, though nobody counts to the end.
            long most = (long) Math.max(0, first) + TaskLists.COUNTED;
            exchange.write(listShape.of(reader, page, lists.count(reader, selection, query, most)));
        } else {
            exchange.write(page.stream().map(TaskShapes::task).toList());
        }
    }

    private void filterCount(EngineExchange exchange) throws IOException {
        ListReader reader = readers.of(exchange.actor());
        TaskSelection selection = stored(exchange).filter().selection(reader);
        exchange.write(Map.of("count", lists.count(reader, selection, TaskQuery.of(exchange.body()))));
    }

    private void taskList(EngineExchange exchange) throws IOException {
        ListReader reader = readers.of(exchange.actor());
        writeList(exchange, reader, TaskSelection.visible(reader.actor(), TaskSelection.ALL), query(exchange));
    }

    private void taskCount(EngineExchange exchange) throws IOException {
        ListReader reader = readers.of(exchange.actor());
        exchange.write(Map.of(
                "count",
                lists.count(reader, TaskSelection.visible(reader.actor(), TaskSelection.ALL), query(exchange))));
    }

    private static TaskQuery query(EngineExchange exchange) throws IOException {
        return exchange.request().getMethod().equals("GET")
                ? TaskQuery.of(exchange.request())
                : TaskQuery.of(exchange.body());
    }

    private TasklistFilters.Stored stored(EngineExchange exchange) {
        return filters.all().stream()
                .filter(stored -> stored.id().equals(exchange.id()))
                .findFirst()
                .orElseThrow(Problem::notVisible);
    }
}
