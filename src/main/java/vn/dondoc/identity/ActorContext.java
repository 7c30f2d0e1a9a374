package vn.dondoc.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/** Who acts on this thread: set around every act, so that the engine's listeners know it without asking the database again. */
@Component
public class ActorContext {

    private final ThreadLocal<Actor> acting = new ThreadLocal<>();

    public <T> T runAs(Actor actor, Supplier<T> act) {
        Actor before = acting.get();
        acting.set(actor);
        try {
            return act.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    /** From here on to the end of the act that is running he acts as this: found out by what he acts on. */
    public void become(Actor actor) {
        require();
        acting.set(actor);
    }

    public Optional<Actor> current() {
        return Optional.ofNullable(acting.get());
    }

    /** @throws Problem if nobody acts: work is done by persons only, whatever calls the engine */
    public Actor require() {
        return current()
                .orElseThrow(() ->
                        Problem.notAllowed("Chỉ người có trách nhiệm mới được xử lý công việc này; hãy đăng nhập."));
    }
}
