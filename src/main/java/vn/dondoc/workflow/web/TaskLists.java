package vn.dondoc.workflow.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Lists and counts of tasks, from our own table. */
@Repository
class TaskLists {

    /** Nobody reads a list to its end: what is beyond is "999+", and costs nothing. */
    static final int COUNTED = 1000;

    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenTask> page(ListReader reader, TaskSelection selection, TaskQuery query, int first, int most) {
        long offset = Math.max(0, first);
        long size = Math.max(0, Math.min(most, LARGEST_PAGE));
        // Only the tasks of the page are read, whatever has to be sorted for it.
        String found = union(
                selection, named(query.order()), query.conditions() + " order by " + query.order() + " limit :reached");
        return jdbc.sql("select " + OpenTasks.COLUMNS + " from (select t.task_id from (" + found + ") t order by "
                        + query.order()
                        + " limit :size offset :offset) found join open_task t on t.task_id = found.task_id"
                        + " order by " + query.order())
                .params(params(reader, query))
                .param("reached", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(OpenTask.class)
                .list();
    }

    long count(ListReader reader, TaskSelection selection, TaskQuery query) {
        return count(reader, selection, query, Long.MAX_VALUE);
    }

    /** How many there are, or {@code most}: then there may be more. */
    long count(ListReader reader, TaskSelection selection, TaskQuery query, long most) {
        return jdbc.sql("select " + counted(selection, query))
                .params(params(reader, query))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** All of them in one statement, each up to {@link #COUNTED}. */
    Map<ReadyFilter, Long> counts(ListReader reader) {
        TaskQuery all = new TaskQuery();
        String sql = Stream.of(ReadyFilter.values())
                .map(filter -> "select '" + filter.name() + "' as filter, " + counted(filter.selection(reader), all)
                        + " as tasks")
                .collect(Collectors.joining(" union all "));
        Map<ReadyFilter, Long> counts = new EnumMap<>(ReadyFilter.class);
        jdbc.sql(sql).params(params(reader, all)).param("most", COUNTED).query(row -> {
            counts.put(ReadyFilter.valueOf(row.getString("filter")), row.getLong("tasks"));
        });
        return counts;
    }

    /** The columns of an order, without its directions. */
    private static String named(String order) {
        return Stream.of(order.split(", "))
                .map(part -> part.split(" ")[0])
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String counted(TaskSelection selection, TaskQuery query) {
        return "(select least(count(*), :most) from ("
                + union(selection, "t.task_id", query.conditions() + " limit :most") + ") t)";
    }

    /** A task that several branches find stands there once. */
    private static String union(TaskSelection selection, String columns, String rest) {
        return selection.conditions().stream()
                .map(condition -> "(select " + columns + " from open_task t where " + condition + rest + ")")
                .collect(Collectors.joining(" union "));
    }

    static Map<String, Object> params(ListReader reader, TaskQuery query) {
        Map<String, Object> params = new HashMap<>(query.params());
        params.putAll(reader.params());
        return params;
    }
}
