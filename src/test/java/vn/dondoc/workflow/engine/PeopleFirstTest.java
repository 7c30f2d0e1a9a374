package vn.dondoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PeopleFirstTest {

    @Test
    void whereNobodyIsServedAJobDoesNotWait() {
        // Would last until the test is cut off.
        new PeopleFirst(Duration.ofHours(1)).giveWay();
    }

    @Test
    void aLongRequestHoldsAJobForAMomentOnly() throws Exception {
        PeopleFirst people = new PeopleFirst(Duration.ofMillis(20));
        long begun = System.nanoTime();

        people.doFilter(
                new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> people.giveWay());

        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }

    @Test
    void withNoMomentItDoesNotWaitAtAll() throws Exception {
        PeopleFirst people = new PeopleFirst(Duration.ZERO);

        people.doFilter(
                new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> people.giveWay());
    }

    @Test
    void whoIsStoppedDoesNotWaitOn() throws Exception {
        PeopleFirst people = new PeopleFirst(Duration.ofHours(1));
        Thread.currentThread().interrupt();

        people.doFilter(
                new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> people.giveWay());

        assertThat(Thread.interrupted()).isTrue();
    }
}
