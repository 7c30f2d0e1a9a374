package vn.dondoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What an ordinary build does briefly or not at all is done whole with {@code -Pfaults}, or {@code -Ddondoc.whole=true}. */
public final class LongRuns {

    private static final String PROPERTY = "dondoc.whole";

    public static final boolean ON = Boolean.getBoolean(PROPERTY);

    private LongRuns() {}

    /** A test that takes minutes: skipped in an ordinary build. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIfSystemProperty(
            named = PROPERTY,
            matches = "true",
            disabledReason = "takes minutes: -Pfaults, or -Ddondoc.whole=true")
    public @interface Only {}
}
