package org.touchstone.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.touchstone.support.BackgroundWork;

/** Messages are sent where pages are served; old ones are forgotten once a day. */
@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {

    @Bean
    @Profile("web")
    BackgroundWork dispatchWork(Dispatch dispatch) {
        return new BackgroundWork("webhooks", dispatch::next);
    }

    @Bean
    @Profile("web")
    ApplicationRunner sealingOfSecrets(EndpointTable endpoints) {
        return _ -> endpoints.sealAll();
    }

    @Bean
    RecurringTask<Void> deliveryClearing(DeliveryTable deliveries, WebhookSettings settings, WebhookTimes times) {
        return Tasks.recurring("delivery-clearing", FixedDelay.of(Duration.ofDays(1)))
                .execute((_, _) -> deliveries.clear(times.now().minus(settings.keep())));
    }
}
