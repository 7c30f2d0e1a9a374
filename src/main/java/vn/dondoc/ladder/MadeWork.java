package vn.dondoc.ladder;

/** Work that a step has made: the open task with which it begins, told by the step's own message. */
record MadeWork(LadderTask work, String taskId) {}
