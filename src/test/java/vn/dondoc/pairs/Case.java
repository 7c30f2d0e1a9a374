package vn.dondoc.pairs;

import vn.dondoc.walk.AssignmentPath;

/**
 * What a pair of changes happens to.
 *
 * @param directiveId the directive in which the assignment was given
 * @param otherId the directive that may take its place
 */
record Case(AssignmentPath path, long directiveId, long otherId) {}
