package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Whoever opens a table of the past first after a start must not be the one who waits until all has been read. */
class ReadAtStartTest {

    private final List<Runnable> background = new ArrayList<>();

    @Test
    void whatTablesOfThePastAreMadeFromIsReadBeforeAnybodyAsks() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Stories.class, () -> new Stories(null, background::add));
            context.registerBean(Stretches.class, () -> new Stretches(null, null, background::add));
            context.registerBean(AskedFirst.class, () -> new AskedFirst(null, null, null, background::add, null));
            context.refresh();
            context.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        }

        assertThat(background).hasSize(3);
        // Nothing that cannot be asked, here all of it, hurts a start; and it is asked before what takes longer is
        // read.
        assertThatCode(background.get(0)::run).doesNotThrowAnyException();
    }
}
