/**
 * Managers act from their list: one act on one or many assignments, looked at before it is done. Every rule is asked of the service
 * that does the act for forms and tasks too ({@code urging}, {@code request}, {@code assignment}); here stands only how it is offered,
 * foreseen in words, done one transaction for each assignment, and kept from being done twice.
 */
package vn.dondoc.monitoring.acting;
