package org.escale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Escale {
  public static void main(String[] args) {
    SpringApplication.run(Escale.class, args);
  }
}
