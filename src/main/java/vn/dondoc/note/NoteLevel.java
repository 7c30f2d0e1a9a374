package vn.dondoc.note;

import vn.dondoc.file.FileSubject;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** One of the things that a task is about, to be spoken about. */
record NoteLevel(FileSubject subject, long id) {

    boolean isReadBy(Actor actor) {
        try {
            subject.requireToSee(actor, id);
            return true;
        } catch (Problem notVisible) {
            return false;
        }
    }

    String key() {
        return subject.kind() + ":" + id;
    }
}
