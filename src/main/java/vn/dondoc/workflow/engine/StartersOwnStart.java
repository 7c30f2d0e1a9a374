package vn.dondoc.workflow.engine;

import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.stereotype.Component;

/**
 * Takes away what starts the job executor once the application is ready, whatever the clock says: {@link JobsByClock} starts it.
 * There is no property for this that leaves a job executor to be started. Without it a node that comes up with a wrong clock runs
 * every timer at the wrong moment, as the executor's own setting ({@code jobExecutorActivate}) does not count with the starter.
 */
@Component
class StartersOwnStart implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (String name : factory.getBeanNamesForType(JobExecutorStartingEventListener.class, false, false)) {
            ((BeanDefinitionRegistry) factory).removeBeanDefinition(name);
        }
    }
}
