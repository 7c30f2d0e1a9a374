package vn.dondoc.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.dondoc.DonDocApplication;
import vn.dondoc.SettableClock;
import vn.dondoc.walk.Office;

/** The system as it ships, with a clock that can be moved and its statements counted; none of the other tests' beans in it. */
final class BenchSystem {

    private BenchSystem() {}

    static ConfigurableApplicationContext start(Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(
                        SettableClock.Config.class,
                        CountedStatements.Config.class,
                        Office.class,
                        DonDocApplication.class)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("onlyWhatShips", new OnlyWhatShips()))
                .run(arguments);
    }

    /** A server of its own that waits for the disk at each commit, as an office's does. */
    static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static final class OnlyWhatShips extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyWhatShips;
        }

        @Override
        public int hashCode() {
            return OnlyWhatShips.class.hashCode();
        }
    }
}
