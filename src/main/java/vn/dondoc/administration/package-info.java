/**
 * What an administrator does: the addresses under {@code /api/organisation} and the page {@code /quan-tri/}. Nothing of it is
 * for anybody else; the work itself is done by {@code organisation}.
 */
package vn.dondoc.administration;
