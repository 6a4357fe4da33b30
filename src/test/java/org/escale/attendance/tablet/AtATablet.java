package org.escale.attendance.tablet;

import org.escale.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A tablet and the office that it belongs to. */
abstract class AtATablet {
  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired TestClock clock;

  TabletWorld world;

  @BeforeEach
  void world() {
    world = new TabletWorld(program, port);
  }
}
