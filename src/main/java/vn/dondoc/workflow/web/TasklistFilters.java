package vn.dondoc.workflow.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** The ready filters as the engine stores them. */
@Component
public class TasklistFilters {

    private final FilterService filterService;
    private final TaskService taskService;
    private volatile List<Stored> known = List.of();

    TasklistFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    record Stored(String id, ReadyFilter filter) {}

    /** Makes those that are missing; called at start under the lock that all nodes share, so that none is doubled. */
    public void makeMissing() {
        for (ReadyFilter ready : ReadyFilter.values()) {
            if (filterService.createFilterQuery().filterName(ready.label()).count() == 0) {
                Filter filter = filterService.newTaskFilter(ready.label());
                filter.setQuery(taskService.createTaskQuery());
                filter.setProperties(Map.of("priority", ready.ordinal()));
                filterService.saveFilter(filter);
            }
        }
    }

    List<Stored> all() {
        if (known.isEmpty()) {
            known = filterService.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
                    .map(filter -> ReadyFilter.labelled(filter.getName())
                            .map(ready -> new Stored(filter.getId(), ready))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Stored::filter))
                    .toList();
        }
        return known;
    }
}
