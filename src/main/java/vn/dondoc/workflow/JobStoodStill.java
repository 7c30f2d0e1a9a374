package vn.dondoc.workflow;

/** Published in the transaction in which a job of the engine, all its tries used up, becomes an incident. */
public record JobStoodStill(String jobId) {}
