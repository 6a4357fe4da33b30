package org.escale.portal.procedures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.escale.portal.links.LinkSource;
import org.escale.portal.links.UsedLink;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life events and their procedures: read by the public, put in order by the authority. */
@Service
public class Procedures implements LinkSource {
  private final ProcedureRepository procedures;
  private final ProcedureList reference;
  private final AuditLog audit;

  Procedures(ProcedureRepository procedures, ProcedureList reference, AuditLog audit) {
    this.procedures = procedures;
    this.reference = reference;
    this.audit = audit;
  }

  /** All life events, in the order that the authority chose. */
  public List<LifeEvent> events() {
    return procedures.events();
  }

  /** Those that the public sees: not hidden, and with something in them. */
  public List<LifeEvent> shownEvents() {
    var filled =
        procedures.procedures().stream()
            .filter(Procedure::shown)
            .map(Procedure::eventCode)
            .collect(Collectors.toSet());
    return events().stream()
        .filter(event -> event.shown() && filled.contains(event.code()))
        .toList();
  }

  public Optional<LifeEvent> findEvent(String code) {
    return procedures.event(code);
  }

  public List<Procedure> of(LifeEvent event) {
    return procedures.procedures().stream()
        .filter(procedure -> procedure.eventCode().equals(event.code()))
        .toList();
  }

  public List<Procedure> shownOf(LifeEvent event) {
    return of(event).stream().filter(Procedure::shown).toList();
  }

  public Optional<Procedure> find(String code) {
    return procedures.procedure(code);
  }

  /** Whether the reference list has other words for it, to which one can go back. */
  public boolean canRestore(Procedure procedure) {
    return procedure.changed() && reference.procedure(procedure.code()).isPresent();
  }

  /** Whether the reference list has other words for it, to which one can go back. */
  public boolean canRestore(LifeEvent event) {
    return event.changed() && reference.event(event.code()).isPresent();
  }

  @Override
  public List<UsedLink> links() {
    var locale = LocaleContextHolder.getLocale();
    var shown = shownEvents().stream().map(LifeEvent::code).collect(Collectors.toSet());
    return procedures.procedures().stream()
        .filter(procedure -> procedure.shown() && shown.contains(procedure.eventCode()))
        .map(procedure ->
            new UsedLink(
                procedure.url(),
                "portal.links.kind.procedure",
                procedure.title(locale),
                "/gestion/portail/demarches/" + procedure.code()))
        .toList();
  }

  /** Adds a life event at the end; its code comes from its French title. */
  @Transactional
  public LifeEvent add(LifeEventForm form) {
    procedures.oneAtATime();
    var all = events();
    var codes = all.stream().map(LifeEvent::code).collect(Collectors.toSet());
    var last = all.stream().mapToInt(LifeEvent::position).max().orElse(0);
    var event = form.event(Codes.free(form.titleFr(), codes), last + 1);
    procedures.add(event);
    audit.record("life-event.add", event.titleFr(), null, event);
    return event;
  }

  /** Adds a procedure at the end of its event; its code comes from its French title. */
  @Transactional
  public Procedure add(ProcedureForm form) {
    procedures.oneAtATime();
    var all = procedures.procedures();
    var codes = all.stream().map(Procedure::code).collect(Collectors.toSet());
    var last = all.stream().mapToInt(Procedure::position).max().orElse(0);
    var procedure = form.procedure(Codes.free(form.titleFr(), codes), last + 1);
    procedures.add(procedure);
    audit.record("procedure.add", procedure.titleFr(), null, procedure);
    return procedure;
  }

  /**
   * @throws ChangedMeanwhile when somebody else has changed it since it was read
   */
  @Transactional
  public void change(LifeEvent before, LifeEvent after) {
    if (!procedures.change(after)) throw new ChangedMeanwhile(after.code());
    audit.record("life-event.change", after.titleFr(), before, after);
  }

  /**
   * @throws ChangedMeanwhile when somebody else has changed it since it was read
   */
  @Transactional
  public void change(Procedure before, Procedure after) {
    if (!procedures.change(after)) throw new ChangedMeanwhile(after.code());
    audit.record("procedure.change", after.titleFr(), before, after);
  }

  /** Goes back to the words of the reference list, where it has them. */
  @Transactional
  public void restore(LifeEvent now) {
    reference.event(now.code()).ifPresent(listed -> change(now, now.inTheWordsOf(listed, false)));
  }

  /** Goes back to the words of the reference list, where it has them. */
  @Transactional
  public void restore(Procedure now) {
    reference
        .procedure(now.code())
        .ifPresent(listed -> change(now, now.inTheWordsOf(listed, false)));
  }

  /** Moves a life event by one place; beyond the ends nothing moves. */
  @Transactional
  public void move(LifeEvent event, int by) {
    procedures.oneAtATime();
    var order = new ArrayList<>(events());
    var from = order.stream().map(LifeEvent::code).toList().indexOf(event.code());
    if (!swapped(order, from, by)) return;
    for (int at = 0; at < order.size(); at++) procedures.place(order.get(at), at + 1);
    audit.record("life-event.move", event.titleFr(), null, null);
  }

  /** Moves a procedure by one place within its event; beyond the ends nothing moves. */
  @Transactional
  public void move(Procedure procedure, int by) {
    procedures.oneAtATime();
    var order =
        new ArrayList<>(
            procedures.procedures().stream()
                .filter(each -> each.eventCode().equals(procedure.eventCode()))
                .toList());
    var from = order.stream().map(Procedure::code).toList().indexOf(procedure.code());
    if (!swapped(order, from, by)) return;
    for (int at = 0; at < order.size(); at++) procedures.place(order.get(at), at + 1);
    audit.record("procedure.move", procedure.titleFr(), null, null);
  }

  private static boolean swapped(List<?> order, int from, int by) {
    int to = from + by;
    if (from < 0 || to < 0 || to >= order.size()) return false;
    Collections.swap(order, from, to);
    return true;
  }
}
