package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Whoever opens a table of the past first after a start must not be the one who waits until all has been read. */
class ReadAtStartTest {

    private final List<String> begun = new ArrayList<>();
    private final List<Runnable> background = new ArrayList<>();

    @Test
    void whatTablesOfThePastAreMadeFromIsReadBeforeAnybodyAsks() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Stories.class, () -> new Stories(null, inBackground("stories")));
            context.registerBean(Stretches.class, () -> new Stretches(null, null, inBackground("stretches")));
            context.registerBean(
                    AskedFirst.class, () -> new AskedFirst(null, null, null, inBackground("asked first"), null));
            context.refresh();
            context.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        }

        assertThat(begun).containsExactlyInAnyOrder("asked first", "stories", "stretches");
        assertThat(begun.get(0)).as("before what takes longer").isEqualTo("asked first");
        // Nothing that cannot be asked, here all of it, hurts a start.
        background.forEach(reading -> assertThatCode(reading::run).doesNotThrowAnyException());
    }

    private Executor inBackground(String what) {
        return reading -> {
            begun.add(what);
            background.add(reading);
        };
    }
}
