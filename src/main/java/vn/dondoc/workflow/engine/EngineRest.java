package vn.dondoc.workflow.engine;

import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@code /engine-rest}, off unless somebody asks for it; the starter would open it to strangers. */
@Configuration
@ConditionalOnProperty("dondoc.engine-rest.enabled")
@Import(CamundaBpmRestJerseyAutoConfiguration.class)
class EngineRest {}
