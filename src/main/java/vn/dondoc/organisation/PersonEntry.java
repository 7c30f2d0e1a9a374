package vn.dondoc.organisation;

/**
 * A person as the administrator sees him.
 *
 * @param demo whether he leaves with the demonstration
 * @param hasPassword false: cannot log in until an administrator sets one
 */
public record PersonEntry(
        String id, String fullName, String title, String email, boolean active, boolean demo, boolean hasPassword) {}
