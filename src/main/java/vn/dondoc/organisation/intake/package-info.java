/**
 * Agencies, fields of work, persons and roles from a spreadsheet: first a preview with every fault by row and column, then the
 * same in one transaction. {@link vn.dondoc.organisation.intake.OrganisationImport} is the way in.
 */
package vn.dondoc.organisation.intake;
