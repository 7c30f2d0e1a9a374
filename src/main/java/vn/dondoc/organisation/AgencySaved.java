package vn.dondoc.organisation;

/** An agency was entered or changed in this transaction; its groups are in the engine's directory already. */
public record AgencySaved(Agency agency) {}
