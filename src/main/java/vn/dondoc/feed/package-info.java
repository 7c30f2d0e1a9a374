/**
 * One's own deadlines for a calendar program (RFC 5545), behind a secret link without a login: numbers, titles, agencies, dates and
 * links; never personal data. Whoever is switched off has none.
 */
package vn.dondoc.feed;
