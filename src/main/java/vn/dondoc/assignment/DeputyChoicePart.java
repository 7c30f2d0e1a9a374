package vn.dondoc.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** From whom deputies are chosen, in the forms that name a handler. */
@Component
class DeputyChoicePart implements FormPart {

    private static final Set<String> NAMING = Set.of("nameHandler", "nameContributor");

    private final DeputyNaming naming;

    DeputyChoicePart(DeputyNaming naming) {
        this.naming = naming;
    }

    record Choice(String id, String fullName, String title) {}

    @Override
    public String name() {
        return "deputies";
    }

    @Override
    public Optional<List<Choice>> of(Actor reader, OpenTask task) {
        return NAMING.contains(task.step())
                ? Optional.of(naming.candidates(task.agencyCode()).stream()
                        .map(person -> new Choice(person.id(), person.fullName(), person.title()))
                        .toList())
                : Optional.empty();
    }
}
