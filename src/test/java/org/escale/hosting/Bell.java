package org.escale.hosting;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A job for tests of jobs, which is heard when it runs. */
@TestConfiguration(proxyBeanMethods = false)
public class Bell {
  static final BlockingQueue<String> RUNG = new LinkedBlockingQueue<>();

  @Bean
  OneTimeTask<String> bell() {
    return Tasks.oneTime("bell", String.class)
        .execute((instance, context) -> RUNG.add(instance.getData()));
  }
}
