package vn.dondoc.directive;

import java.time.OffsetDateTime;

/** What directives ask of the process that carries them. */
public interface DirectiveProcess {

    /** @return the process instance's id */
    String start(long directiveId, String businessKey, OffsetDateTime nextStepAt);

    /** The last assignment that could end has ended. */
    void assignmentsEnded(Directive directive);

    /** Ends every directive's process with all that it started, without a trace in the engine's history. */
    void removeAll();
}
