package vn.dondoc.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves scripts and styles under their release's address, to be kept for good and never asked for again. */
@Configuration
class KeptFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ReleaseAddresses addresses;

    KeptFiles(ReleaseAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/camunda/**", "classpath:/META-INF/resources/webjars/camunda/");
        serve(registry, "/**", "classpath:/static/");
    }

    private void serve(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(addresses.prefix() + pattern)
                .addResourceLocations(location)
                .setCacheControl(FOR_GOOD)
                .setUseLastModified(false)
                .resourceChain(true)
                .addTransformer(naming(addresses));
    }

    /** What one script names by its whole address is loaded under the release's as well. */
    private static ResourceTransformer naming(ReleaseAddresses addresses) {
        return (request, file, chain) -> {
            Resource given = chain.transform(request, file);
            String address = ReleaseAddresses.addressOf(given);
            return address.endsWith(".js") || address.endsWith(".css")
                    ? rewritten(addresses, given, addresses.prefix() + address)
                    : given;
        };
    }

    /** Where a browser sets out, our scripts and styles are named by the release's addresses. */
    static ResourceTransformer setOut(ReleaseAddresses addresses) {
        return (request, file, chain) -> {
            Resource given = chain.transform(request, file);
            String address = ReleaseAddresses.addressOf(given);
            return ReleaseAddresses.isEntry(address) ? rewritten(addresses, given, address) : given;
        };
    }

    private static Resource rewritten(ReleaseAddresses addresses, Resource file, String address) throws IOException {
        String text = addresses.rewritten(address, file.getContentAsString(StandardCharsets.UTF_8));
        return new TransformedResource(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
