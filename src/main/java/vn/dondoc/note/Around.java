package vn.dondoc.note;

import vn.dondoc.workflow.OpenTask;

/**
 * What notes are looked for around: an assignment with its directive, or a directive as a whole.
 *
 * @param assignmentId null for the directive as a whole
 */
record Around(long directiveId, Long assignmentId) {

    static Around of(OpenTask task) {
        return new Around(task.directiveId(), task.assignmentId());
    }
}
