package org.escale.access.password;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as Argon2id hashes (19 MiB, two passes, one lane: the first of the OWASP
 * recommendations of 2025). Each comparison takes that memory, so only a few run at a time.
 */
@Component
public class Passwords {
  private static final int AT_A_TIME = 2;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** A well-formed hash that no password is known to have; comparing with it takes as long. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
          .formatted(MEMORY_KIB, PASSES, "A".repeat(22), "A".repeat(43));

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
  private final Semaphore seats = new Semaphore(AT_A_TIME, true);

  public String hash(String password) {
    seats.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      seats.release();
    }
  }

  /**
   * Whether the password is the one that was hashed. Takes as long when there is no hash: the time
   * it takes does not tell whether an account exists.
   */
  public boolean matches(String password, @Nullable String hash) {
    seats.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash == null ? NOBODYS : hash) && hash != null;
    } finally {
      seats.release();
    }
  }
}
