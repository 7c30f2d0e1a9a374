package vn.dondoc.assignment;

/**
 * A document was registered in an agency's arrival book, and its clerk receives all that the agency has of it: every feature
 * whose parts arrive does so with its own. Told within the same transaction; the part in hand is received already.
 */
public record OtherPartsReceived(long directiveId, String agencyCode) {}
