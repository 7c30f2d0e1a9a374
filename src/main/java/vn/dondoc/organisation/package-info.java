/**
 * Who there is: agencies as dated rows, persons, what they are in which agency, and who looks after which field of work.
 *
 * <p>{@link vn.dondoc.organisation.OrganisationRegister} is the only writer; each change is mirrored to the engine's
 * directory with the same commit. Switching a person off and leaving the demonstration are told to others by events, inside
 * the transaction. Files are read in {@code intake}. This feature knows no directive and no task.
 */
package vn.dondoc.organisation;
