package vn.dondoc.directive;

import java.time.OffsetDateTime;

/** What directives ask of the process that carries them. */
public interface DirectiveProcess {

    /** @return the process instance's id */
    String start(long directiveId, String businessKey, OffsetDateTime nextStepAt);

    /** All that can end has ended, or the Office consolidates earlier: the path waits for either. */
    void consolidationBegun(Directive directive);

    /** What a consolidated report is about has changed; a report that is still being drafted is just drafted on. */
    void contentChanged(Directive directive);

    /** A consolidated report is issued; the path goes on by what it leaves to be done. */
    void consolidated(Directive directive, ConsolidationScope scope);

    /** The end of the follow-up, which the path waits for, is off: there is something to be done again. */
    void assignmentAdded(Directive directive);

    /** The directive is recalled or replaced, wherever the path is. */
    void recalled(Directive directive);

    /** Ends every directive's process with all that it started, without a trace in the engine's history. */
    void removeAll();
}
