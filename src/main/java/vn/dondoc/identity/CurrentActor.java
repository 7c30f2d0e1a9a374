package vn.dondoc.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/** The person behind the request. */
@Component
public class CurrentActor {

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** @throws Problem if he was switched off since he logged in */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw Problem.notAllowed("Hãy đăng nhập lại.");
        }
        return actors.find(authentication.getName())
                .orElseThrow(() -> Problem.notAllowed("Tài khoản này đã ngừng sử dụng."));
    }

    /** Empty where no person's request is being answered, as at the start. */
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(authentication -> actors.find(authentication.getName()));
    }
}
