package vn.dondoc.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Lets browsers keep what they set out from, and what has no release's address ({@link KeptFiles}): each is asked for again with the
 * checksum of what one has, and sent only if it is another. The engine's addresses carry the engine's version, not ours, and a file's age says nothing: an older
 * release may be put back.
 */
@Component
class FileValidators implements BeanPostProcessor {

    /** A packaged file never changes while this runs; one that lies in a folder is read each time. */
    private final Map<String, String> packaged = new ConcurrentHashMap<>();

    private final ReleaseAddresses addresses;

    FileValidators(ReleaseAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SimpleUrlHandlerMapping mapping) {
            mapping.getUrlMap().forEach((path, handler) -> {
                if (handler instanceof ResourceHttpRequestHandler files && isOurs(path)) {
                    watch(files);
                }
            });
        }
        return bean;
    }

    /** Not the documentation of the interface, which is written anew for each address by which the system is reached. */
    private static boolean isOurs(String path) {
        return path.equals("/**") || path.startsWith("/camunda/");
    }

    void watch(ResourceHttpRequestHandler files) {
        files.setCacheControl(CacheControl.noCache());
        files.setUseLastModified(false);
        files.setEtagGenerator(this::validator);
        files.setResourceTransformers(List.of(KeptFiles.setOut(addresses)));
        try {
            // The chain was put together already, before there was anything to transform.
            files.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weak, so that what is sent compressed has the same. */
    private String validator(Resource file) {
        if (file instanceof TransformedResource) {
            return checksum(file);
        }
        try {
            String place = file.getURL().toString();
            return place.startsWith("file:") ? checksum(file) : packaged.computeIfAbsent(place, key -> checksum(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
