package org.escale.planning.intake;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Anybody asks for the bus, without an account. */
@Controller
@RequestMapping("/demander-le-bus")
class AskController {
  private final AskPage page;
  private final RequestMail mail;
  private final MessageSourceAccessor messages;

  AskController(AskPage page, RequestMail mail, MessageSource messages) {
    this.page = page;
    this.mail = mail;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  String form(@RequestParam(required = false) @Nullable String commune, Model model) {
    var form = AskForBus.blank(commune);
    model.addAttribute("request", form);
    page.offer(model, form, null);
    return "planning/ask";
  }

  @PostMapping
  String submit(
      @Valid @ModelAttribute("request") AskForBus form,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect) {
    var submitted = page.submit(form, errors, null);
    if (submitted.isEmpty()) {
      page.offer(model, form, null);
      return "planning/ask";
    }
    var request = submitted.get().request();
    var path = "/demander-le-bus/suivi/" + submitted.get().followSecret();
    var link = ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    var mailed = mail.confirm(request, path);
    redirect.addFlashAttribute("followLink", link);
    redirect.addFlashAttribute(
        "done",
        messages.getMessage(
            mailed ? "planning.ask.done-and-mailed" : "planning.ask.done",
            new Object[] {request.reference()}));
    return "redirect:" + path;
  }
}
