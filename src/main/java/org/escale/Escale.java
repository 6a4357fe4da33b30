package org.escale;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the web site when only options are given, a command when one is named. */
@SpringBootApplication
public class Escale {
  public static void main(String[] args) {
    if (args.length > 0 && (!args[0].startsWith("--") || args[0].equals("--help")))
      System.exit(CommandLine.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
    SpringApplication.run(Escale.class, args);
  }
}
