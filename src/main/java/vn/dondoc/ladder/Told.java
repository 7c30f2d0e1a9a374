package vn.dondoc.ladder;

import java.util.List;

/** One step of one obligation that a look has to tell, with the table's rows that say whom. */
record Told(Obligation obligation, int step, List<LadderAction> actions, LadderSubject subject) {}
