package vn.dondoc.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The addresses under which a browser keeps our scripts and styles until a release changes one of them:
 * {@code /r/<checksum of all>/<address>}. Pages and the web apps' settings name them so; from there on each names the next by its place
 * beside it, so that one script is never loaded under two addresses.
 */
@Component
// What looks after the other beans needs it before they are made.
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReleaseAddresses {

    private static final String STATIC = "/static/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** What the login page needs is not for people logged in alone, and stays where it is. */
    private static final String OPEN_TO_ALL = "/assets/";

    private static final String[] OURS = {
        "classpath*:static/**/*.js",
        "classpath*:static/**/*.css",
        "classpath*:META-INF/resources/webjars/camunda/**/dondoc/**/*.js",
        "classpath*:META-INF/resources/webjars/camunda/**/dondoc/**/*.css",
        "classpath*:META-INF/resources/webjars/camunda/app/*/*/dondoc-*"
    };

    /** {@code from './dom.js'}, {@code import('./form.js')}, {@code @import url("theme.css")}, {@code src="menu.js"}. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(\\bfrom\\s*|\\bimport\\s*\\(?\\s*|@import\\s+url\\(|\\b(?:src|href)=)([\"'])([^\"'\\s]+\\.(?:js|css))\\2");

    /** A web app's settings name scripts by their place below the app, without ending. */
    private static final Pattern CUSTOM_SCRIPT =
            Pattern.compile("'((?:scripts/dondoc-|\\.\\./\\.\\./lib/dondoc/)[\\w-]+)'");

    private static final Pattern ENTRY =
            Pattern.compile("/camunda/app/\\w+/(?:scripts/config\\.js|styles/user-styles\\.css)");

    private final String prefix;

    ReleaseAddresses() {
        prefix = "/r/" + checksum();
    }

    /** Without a slash at its end. */
    String prefix() {
        return prefix;
    }

    /** The file's address without a release; empty for what is none of ours. */
    static String addressOf(Resource file) {
        try {
            String place = file.getURL().toString();
            int webjar = place.lastIndexOf(WEBJARS);
            int page = place.lastIndexOf(STATIC);
            if (webjar >= 0) {
                return place.substring(webjar + WEBJARS.length() - 1);
            }
            return page < 0 ? "" : place.substring(page + STATIC.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is one from which a browser sets out, asked for again each time. */
    static boolean isEntry(String address) {
        return address.endsWith(".html") || ENTRY.matcher(address).matches();
    }

    /**
     * The text with the release's address for each script and style of ours that it names.
     *
     * @param address the file's own, with the release if it is asked for so
     */
    String rewritten(String address, String text) {
        String named = REFERENCE.matcher(text).replaceAll(found -> quoted(found, address));
        return !isEntry(address)
                ? named
                : CUSTOM_SCRIPT
                        .matcher(named)
                        .replaceAll(found -> "'../../.." + prefix + app(address).resolve(found.group(1)) + "'");
    }

    private static URI app(String settings) {
        return URI.create(settings).resolve("../");
    }

    private String quoted(MatchResult found, String address) {
        String to = URI.create(address).resolve(found.group(3)).getPath();
        String named = to.startsWith("/r/") || to.startsWith(OPEN_TO_ALL) ? found.group(3) : prefix + to;
        return found.group(1) + found.group(2) + named + found.group(2);
    }

    private static String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            Map<String, Resource> files = new TreeMap<>();
            for (String pattern : OURS) {
                for (Resource file : resolver.getResources(pattern)) {
                    files.put(addressOf(file), file);
                }
            }
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                digest.update(file.getKey().getBytes());
                try (InputStream content = file.getValue().getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
