package org.escale.attendance.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where the manager chooses what is asked of visitors beside their audience. */
@Controller
@RequestMapping("/gestion/frequentation/questions")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class QuestionController {
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  QuestionController(Vocabulary vocabulary, MessageSource messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  @GetMapping
  String show(Model model) {
    var byKind =
        Arrays.stream(Question.values())
            .collect(Collectors.partitioningBy(q -> q.ofPeople() || q == Question.FIRST));
    model.addAttribute("ofPeople", byKind.get(true));
    model.addAttribute("ofHelp", byKind.get(false));
    model.addAttribute("asked", vocabulary.asked());
    return "attendance/activity/questions";
  }

  /** What is not ticked is asked no more; codes that do not exist are ignored. */
  @PostMapping
  String choose(
      @RequestParam(name = "question") @Nullable List<String> codes,
      Locale locale,
      RedirectAttributes attributes) {
    var wanted = codes == null ? List.<String>of() : codes;
    vocabulary.ask(wanted.stream().map(Question::find).flatMap(Optional::stream).toList());
    attributes.addFlashAttribute(
        "done", messages.getMessage("activity.questions-kept", null, locale));
    return "redirect:/gestion/frequentation/questions";
  }
}
