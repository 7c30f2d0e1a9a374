package vn.dondoc.dossier;

import vn.dondoc.organisation.Person;

/** Somebody who can be chosen. */
public record PersonLine(String id, String fullName, String title) {

    static PersonLine of(Person person) {
        return new PersonLine(person.id(), person.fullName(), person.title());
    }
}
