package org.escale.hosting;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Starts the embedded server as soon as the settings are known, where the program has its own. */
class EarlyServerStart implements ApplicationListener<ApplicationPreparedEvent> {
  private static final String NAME = "earlyServer";

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent prepared) {
    var context = prepared.getApplicationContext();
    var settings = context.getEnvironment();
    if (!settings.getProperty("escale.database.url", "").isBlank()
        || settings.getProperty("escale.command", Boolean.class, false)
        || !(context.getBeanFactory() instanceof DefaultListableBeanFactory beans)) return;
    var early = new EarlyServer(Path.of(settings.getRequiredProperty("escale.data")));
    beans.registerSingleton(NAME, early);
    beans.registerDisposableBean(NAME, early);
  }
}
