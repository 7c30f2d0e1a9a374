package vn.dondoc.organisation;

/** Who looks after a field of work: the Office's officer and leader, and the vice chairman in charge. */
public record Responsibility(String field, String name, String officeOfficer, String officeLeader, String viceChair) {}
