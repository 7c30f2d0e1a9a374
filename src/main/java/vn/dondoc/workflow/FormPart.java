package vn.dondoc.workflow;

import java.util.Optional;
import vn.dondoc.identity.Actor;

/**
 * What a feature adds to what the form of a task shows: a board of contributions, a proposal, the files. Each is found by its name
 * under {@code parts} of the form's context.
 */
public interface FormPart {

    /** The name under which the form finds it. */
    String name();

    /** @return empty where the task has no such part, or the person may not see it */
    Optional<?> of(Actor reader, OpenTask task);
}
