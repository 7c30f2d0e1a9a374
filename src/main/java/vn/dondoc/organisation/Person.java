package vn.dondoc.organisation;

/**
 * Somebody who works with the system.
 *
 * @param id the login, letters and digits only
 * @param title the office held, as printed under a signature
 * @param active false once switched off: no login, no new work
 */
public record Person(String id, String fullName, String title, String email, boolean active) {}
