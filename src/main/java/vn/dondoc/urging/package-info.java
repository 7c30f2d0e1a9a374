/**
 * What the Office does when an agency is late: it urges, by a message or by a letter with a number, and asks the agency's leader to
 * explain. The ladder begins letters and explanations at its steps by {@link vn.dondoc.urging.Urging} and
 * {@link vn.dondoc.urging.LatenessExplaining}.
 */
package vn.dondoc.urging;
