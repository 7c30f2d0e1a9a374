package vn.dondoc.ladder;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work that steps of the ladder make, where there are processes for it. */
@Component
class LadderWork {

    private final ObjectProvider<LadderTasks> tasks;

    LadderWork(ObjectProvider<LadderTasks> tasks) {
        this.tasks = tasks;
    }

    /** @return what was made; what is open already is left out */
    List<MadeWork> make(Obligation obligation, List<LadderTask> work) {
        LadderTasks processes = tasks.getIfAvailable();
        return processes == null
                ? List.of()
                : work.stream()
                        .flatMap(task -> processes.make(task, obligation).map(id -> new MadeWork(task, id)).stream())
                        .toList();
    }
}
