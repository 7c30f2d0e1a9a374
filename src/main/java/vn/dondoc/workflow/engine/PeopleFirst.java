package vn.dondoc.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A job lets the requests of people go first, but waits for them no longer than a moment: with a hundred thousand looks due at once on a
 * small machine whoever opens a list or completes a task does not share the processors with them, and a busy morning does not hold
 * them up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeopleFirst extends OncePerRequestFilter {

    private final long longest;
    private int requests;

    /** @param longest that a job waits; zero: it does not */
    PeopleFirst(@Value("${dondoc.jobs.give-way:25ms}") Duration longest) {
        this.longest = longest.toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        begun();
        try {
            chain.doFilter(request, response);
        } finally {
            done();
        }
    }

    /** Returns when no request is under way or the moment is over; at once if the thread is interrupted, and it stays so. */
    synchronized void giveWay() {
        try {
            long end = System.nanoTime() + longest;
            for (long left = longest; requests > 0 && left > 0; left = end - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void begun() {
        requests++;
    }

    private synchronized void done() {
        if (--requests == 0) {
            notifyAll();
        }
    }
}
