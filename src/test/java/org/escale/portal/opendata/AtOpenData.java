package org.escale.portal.opendata;

import java.net.http.HttpResponse;
import org.escale.agenda.AgendaWorld;
import org.escale.network.Places;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A territory whose open data is fetched, as any program does. */
abstract class AtOpenData {
  @LocalServerPort int port;
  @Autowired Places places;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  JsonNode tree(String path) {
    return JsonMapper.builder().build().readTree(get(path).body());
  }

  HttpResponse<String> get(String path, String... headers) {
    try {
      return Web.get(port, path, headers);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
