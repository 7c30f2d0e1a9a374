package vn.dondoc.ladder;

import java.util.List;
import java.util.Optional;

/** One step of one obligation that a look has to tell, with the table's rows that say whom, and the work that it has made. */
record Told(Obligation obligation, int step, List<LadderAction> actions, LadderSubject subject, List<MadeWork> made) {

    /** What that recipient has to do now because of it. */
    Optional<MadeWork> workOf(LadderRecipient recipient) {
        return made.stream().filter(each -> each.work().doer() == recipient).findFirst();
    }
}
