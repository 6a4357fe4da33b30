package org.escale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.escale.access.Account;
import org.escale.access.Accounts;
import org.escale.access.Credentials;
import org.escale.access.SignedIn;
import org.escale.access.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Accounts for tests, one for each role that a test asks for, and ways to be signed in with them:
 * in the servlet container without a network ({@link #as}), in a real browser ({@link #letIn};
 * through the form: {@link #signIn}), as a program over HTTP ({@link #client}).
 */
public class TestAccounts {
  public static final String PASSWORD = "un mot de passe pour les essais";

  /** Of the password above, at a hundredth of the price: a test run checks it a thousand times. */
  private static final String CHEAP_HASH =
      new Argon2PasswordEncoder(16, 32, 1, 256, 1).encode(PASSWORD);

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Accounts accounts;
  private final Credentials credentials;
  private final SessionRepository<? extends Session> sessions;

  TestAccounts(
      Accounts accounts, Credentials credentials, SessionRepository<? extends Session> sessions) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.sessions = sessions;
  }

  /** A new active account with that role. */
  public Account add(String role) {
    return add(role, null);
  }

  /** A new active account with that role, acting for that commune. */
  public Account add(String role, @Nullable String communeCode) {
    var email = role + COUNT.incrementAndGet() + "@essai.test";
    return accounts.addDemonstration(role, email, "Essai " + role, PASSWORD, communeCode);
  }

  /** For MockMvc: {@code mvc.perform(get("/gestion").with(accounts.as("manager")))}. */
  public RequestPostProcessor as(String role) {
    return as(add(role));
  }

  public RequestPostProcessor as(Account account) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        authentication(credentials.identify(account.email(), PASSWORD).orElseThrow()));
  }

  /** In a browser, of which the door is not what the test is about: it has the cookie. */
  public void letIn(Page page, String role) {
    letIn(page, add(role));
  }

  public void letIn(Page page, Account account) {
    var who = credentials.identify(account.email(), PASSWORD).orElseThrow();
    credentials.enter(who, true);
    page.context().addCookies(List.of(cookie(who)));
  }

  /** The cookie of a new session of theirs. */
  public Cookie cookie(SignedIn who) {
    return new Cookie("escale", keep(sessions, who)).setDomain("localhost").setPath("/");
  }

  private static <S extends Session> String keep(SessionRepository<S> sessions, SignedIn who) {
    var session = sessions.createSession();
    session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(authentication(who)));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  public static UsernamePasswordAuthenticationToken authentication(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(
        who,
        null,
        who.permissions().stream().map(one -> new SimpleGrantedAuthority(one.name())).toList());
  }

  /** In a browser through the form, as people do; it then shows the page that they land on. */
  public void signIn(Page page, String role) {
    signIn(page, add(role));
  }

  public void signIn(Page page, Account account) {
    page.navigate("/connexion");
    page.locator("#email").fill(account.email());
    page.locator("#password").fill(PASSWORD);
    page.locator("main button").click();
    page.waitForURL(url -> !url.contains("/connexion"));
  }

  /** Over HTTP: a client that keeps its cookie and knows the forms' token. */
  public SignedInClient client(int port, String role) {
    return SignedInClient.signIn(port, add(role).email(), PASSWORD);
  }

  public SignedInClient client(int port, Account account) {
    return SignedInClient.signIn(port, account.email(), PASSWORD);
  }

  /** The program's own, but for the hash of the one password that is everybody's in tests. */
  @TestConfiguration(proxyBeanMethods = false)
  static class CheapPasswords {
    @Bean
    @Primary
    Passwords cheapPasswords() {
      return new Passwords() {
        @Override
        public String hash(String password) {
          return password.equals(PASSWORD) ? CHEAP_HASH : super.hash(password);
        }
      };
    }
  }
}
