package vn.dondoc.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.workflow.TaskActions;

/** Puts the allow-list right behind the login and before everything of the engine. */
@Configuration
class EngineAddressConfig {

    @Bean
    FilterRegistrationBean<EngineAddressFilter> engineAddressFilter(
            EngineAddresses addresses,
            CurrentActor currentActor,
            TaskActions tasks,
            ManagerPolicy managers,
            ObjectMapper json) {
        var registration =
                new FilterRegistrationBean<>(new EngineAddressFilter(addresses, currentActor, tasks, managers, json));
        registration.addUrlPatterns("/camunda/*", "/engine-rest/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }
}
