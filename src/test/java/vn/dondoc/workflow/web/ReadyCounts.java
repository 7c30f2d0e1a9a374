package vn.dondoc.workflow.web;

import org.springframework.context.ApplicationContext;
import vn.dondoc.identity.Actor;

/** The counts of the ready filters as the database answers them, without an address around: beside the stock engine's query. */
public final class ReadyCounts {

    private final TaskLists lists;
    private final ListReaders readers;

    public ReadyCounts(ApplicationContext app) {
        this.lists = app.getBean(TaskLists.class);
        this.readers = app.getBean(ListReaders.class);
    }

    /** @param filter its name in Vietnamese */
    public long of(Actor actor, String filter) {
        ListReader reader = readers.of(actor);
        return lists.count(reader, ReadyFilter.labelled(filter).orElseThrow().selection(reader), new TaskQuery());
    }
}
