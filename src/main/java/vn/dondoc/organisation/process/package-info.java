/** The side of {@code organisation} that knows the engine: users, groups and memberships as a mirror of our tables. */
package vn.dondoc.organisation.process;
