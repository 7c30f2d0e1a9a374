package vn.dondoc.watcher;

/** @param assignmentId null for the directive with all its parts */
public record Watched(long directiveId, Long assignmentId) {}
