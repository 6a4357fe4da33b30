package org.escale.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.escale.access.Accounts;
import org.escale.access.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Where one goes from the door: in, back to the form with a reason, or to the form once more. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler, AccessDeniedHandler {
  static final String REFUSED = "/connexion/refus";
  static final String WAIT = "org.escale.access.signin.wait";
  static final String ELSEWHERE = "org.escale.access.signin.elsewhere";

  private final Accounts accounts;
  private final LocaleResolver locales;
  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

  SignInOutcome(Accounts accounts, LocaleResolver locales) {
    this.accounts = accounts;
    this.locales = locales;
    setDefaultTargetUrl("/gestion");
  }

  /** In: to the page that was asked for, in the account's language. */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getPrincipal() instanceof SignedIn who) {
      locales.setLocale(request, response, accounts.get(who.id()).locale());
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }

  /** Back to the form, which keeps the e-mail and says what happened. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (failure instanceof SlowedDown slowed) {
      response.setStatus(429);
      response.setHeader("Retry-After", String.valueOf(slowed.seconds()));
      request.setAttribute(WAIT, slowed.seconds());
    } else {
      response.setStatus(401);
      request.setAttribute(ELSEWHERE, failure instanceof DemonstrationElsewhere);
    }
    request.getRequestDispatcher(REFUSED).forward(request, response);
  }

  /** A form older than its session was not sent by a stranger: its author signs in again. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    var nobody = signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn);
    if (refusal instanceof CsrfException && nobody && !response.isCommitted()) {
      FormPage.remember(request);
      response.sendRedirect(request.getContextPath() + "/connexion?expire");
    } else {
      forbidden.handle(request, response, refusal);
    }
  }
}
