package vn.dondoc.packaged;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.EmbeddedDatabase;

/**
 * Killed in the middle of people's work and started again, over and over: nothing acknowledged is missing, nothing is there twice,
 * engine and tables agree. Once in an ordinary build, {@code -Pfaults} makes it a hundred.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("dondoc.kills", 1);
    private static final int FEWEST_ACTS = 5;
    private static final int MOST_ACTS = KILLS > 1 ? 90 : 15;

    @TempDir
    Path directory;

    @Test
    void losesNothingOnH2() {
        Database database = Database.h2(directory.resolve("data/dondoc"));
        killAndLook(Map.of(), database);
    }

    @Test
    void losesNothingOnPostgres() {
        Database database = new Database(EmbeddedDatabase.fresh(), "postgres", "postgres");
        killAndLook(
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "postgres",
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password(),
                        "DONDOC_DEMO_ENABLED", "true"),
                database);
    }

    private void killAndLook(Map<String, String> environment, Database database) {
        long seed = System.nanoTime();
        System.out.printf("Kills at random, seed %d%n", seed);
        Random random = new Random(seed);
        BusyOffice office = new BusyOffice();
        for (int kill = 1; kill <= KILLS; kill++) {
            PackagedJar jar = PackagedJar.start(directory, environment);
            office.prepare(jar);
            int acts = FEWEST_ACTS + random.nextInt(MOST_ACTS - FEWEST_ACTS);
            office.workUntil(jar, acts, jar::kill);
            Consistency.require(database, office, "kill %d after %d acts, seed %d".formatted(kill, acts, seed));
        }
        PackagedJar last = PackagedJar.start(directory, environment);
        office.workUntil(last, FEWEST_ACTS, last::close);
        Consistency.require(database, office, "started again after the last kill, seed " + seed);
    }
}
