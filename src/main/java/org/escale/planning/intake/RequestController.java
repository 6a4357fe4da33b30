package org.escale.planning.intake;

import jakarta.validation.Valid;
import java.util.List;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.planning.CommissionerKind;
import org.escale.planning.RequestImport;
import org.escale.planning.RequestStatus;
import org.escale.tabular.CsvWriter;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of requests in the workspace, its export, and a request written there. */
@Controller
@RequestMapping("/gestion/demandes")
@PreAuthorize("hasAnyAuthority('REQUEST_SUBMIT', 'REQUEST_DECIDE')")
class RequestController {
  private final RequestList list;
  private final RequestImport export;
  private final AskPage page;
  private final Communes communes;
  private final MessageSourceAccessor messages;

  RequestController(
      RequestList list,
      RequestImport export,
      AskPage page,
      Communes communes,
      MessageSource messages) {
    this.list = list;
    this.export = export;
    this.page = page;
    this.communes = communes;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("question") RequestList.Question question,
      Model model) {
    var everything =
        list.lines(who, new RequestList.Question(null, null, null, null)).stream()
            .map(RequestList.Line::request)
            .toList();
    model
        .addAttribute("lines", list.lines(who, question))
        .addAttribute("total", everything.size())
        .addAttribute(
            "waiting",
            everything.stream()
                .filter(request -> request.status() == RequestStatus.SUBMITTED)
                .count())
        .addAttribute("statuses", RequestStatus.values())
        .addAttribute("kinds", CommissionerKind.values())
        .addAttribute("communes", communes.all())
        .addAttribute("bound", RequestList.scope(who).communeCode())
        .addAttribute("decides", who.may(Permission.REQUEST_DECIDE));
    return "planning/requests";
  }

  @GetMapping("/export.csv")
  ResponseEntity<byte[]> export(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("question") RequestList.Question question) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(CsvWriter.MEDIA_TYPE))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename("demandes.csv").build().toString())
        .body(
            CsvWriter.write(
                export.sheet(
                    list.lines(who, question).stream().map(RequestList.Line::request).toList())));
  }

  @GetMapping("/nouvelle")
  String write(@AuthenticationPrincipal SignedIn who, Model model) {
    return form(AskForBus.blank(RequestList.scope(who).communeCode()), who, model);
  }

  @PostMapping
  String submit(
      @AuthenticationPrincipal SignedIn who,
      @Valid @ModelAttribute("request") AskForBus form,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect) {
    var bound = RequestList.scope(who).communeCode();
    if (bound != null && !bound.equals(form.communeCode())) {
      errors.rejectValue("communeCode", "planning.ask.other-commune");
    }
    var submitted = page.submit(form, errors, who.id());
    if (submitted.isEmpty()) return form(form, who, model);
    var request = submitted.get().request();
    redirect.addFlashAttribute(
        "done",
        messages.getMessage("planning.request.written", new Object[] {request.reference()}));
    return "redirect:/gestion/demandes/" + request.id();
  }

  private String form(AskForBus form, SignedIn who, Model model) {
    @Nullable String bound = RequestList.scope(who).communeCode();
    if (!model.containsAttribute("request")) model.addAttribute("request", form);
    page.offer(model, form, bound);
    return "planning/write";
  }

  @ModelAttribute("sorts")
  List<String> sorts() {
    return List.of("recentes", "date", "priorite", "commune", "reference");
  }
}
