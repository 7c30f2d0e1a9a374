package vn.dondoc.workflow.web;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of the engine's interface that is open to somebody; what is not listed does not exist.
 *
 * @param path below the engine's root; the first group is the id of the task, filter or definition in it
 * @param answer what we answer ourselves; null lets the engine answer
 */
record EngineAddress(String method, Pattern path, Access access, Answer answer) {

    /** To whom it is open. */
    enum Access {
        EVERYBODY,
        /** Whoever may see the task named in the path. */
        SEES_TASK,
        /** Whoever has managers' pages in Cockpit, and administrators. */
        ENTERS_COCKPIT,
        ADMINISTRATOR
    }

    /** Answers a request in the engine's place. */
    @FunctionalInterface
    interface Answer {
        void answer(EngineExchange exchange) throws IOException;
    }

    static EngineAddress passed(String method, String path, Access access) {
        return new EngineAddress(method, Pattern.compile(path), access, null);
    }

    static EngineAddress answered(String method, String path, Access access, Answer answer) {
        return new EngineAddress(method, Pattern.compile(path), access, answer);
    }

    /** The id in the path (empty where it has none), or null if this is another address. */
    String match(String requestMethod, String requestPath) {
        Matcher matcher = path.matcher(requestPath);
        if (!requestMethod.equals(method) || !matcher.matches()) {
            return null;
        }
        return matcher.groupCount() == 0 || matcher.group(1) == null ? "" : matcher.group(1);
    }
}
