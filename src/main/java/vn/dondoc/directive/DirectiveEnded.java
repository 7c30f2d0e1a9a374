package vn.dondoc.directive;

/** A directive is over: its follow-up ended, recalled or replaced. Told in the same transaction, its row locked. */
public record DirectiveEnded(long directiveId) {}
