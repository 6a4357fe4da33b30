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

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore seats = new Semaphore(AT_A_TIME, true);
  private final String nobodys = argon2.encode("nobody has this password");

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
      return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
    } finally {
      seats.release();
    }
  }
}
