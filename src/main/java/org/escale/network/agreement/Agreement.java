package org.escale.network.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agreement on one space: on which day each clause was agreed; null where it was not yet.
 *
 * @param insuranceUntil the last day that the insurance covers, where that is known
 * @param allowsClassHours whether the space may open to residents during class
 */
public record Agreement(
    UUID placeId,
    @Nullable LocalDate premisesOn,
    @Nullable LocalDate equipmentLoanOn,
    @Nullable LocalDate outOfSchoolOn,
    @Nullable LocalDate schoolCouncilOn,
    @Nullable LocalDate insuranceOn,
    @Nullable LocalDate insuranceUntil,
    @Nullable LocalDate reimbursementOn,
    boolean allowsClassHours) {

  /** Nothing is agreed on yet. */
  public static Agreement none(UUID placeId) {
    return new Agreement(placeId, null, null, null, null, null, null, null, false);
  }

  public @Nullable LocalDate on(Clause clause) {
    return switch (clause) {
      case PREMISES -> premisesOn;
      case EQUIPMENT_LOAN -> equipmentLoanOn;
      case OUT_OF_SCHOOL -> outOfSchoolOn;
      case SCHOOL_COUNCIL -> schoolCouncilOn;
      case INSURANCE -> insuranceOn;
      case REIMBURSEMENT -> reimbursementOn;
    };
  }

  /** Those that nobody has agreed on yet, in their order. */
  public List<Clause> missing() {
    return Clause.ALL.stream().filter(clause -> on(clause) == null).toList();
  }

  public boolean complete() {
    return missing().isEmpty();
  }

  /** The same but for one clause; a null day takes it away. */
  public Agreement with(Clause clause, @Nullable LocalDate on) {
    return new Agreement(
        placeId,
        clause == Clause.PREMISES ? on : premisesOn,
        clause == Clause.EQUIPMENT_LOAN ? on : equipmentLoanOn,
        clause == Clause.OUT_OF_SCHOOL ? on : outOfSchoolOn,
        clause == Clause.SCHOOL_COUNCIL ? on : schoolCouncilOn,
        clause == Clause.INSURANCE ? on : insuranceOn,
        insuranceUntil,
        clause == Clause.REIMBURSEMENT ? on : reimbursementOn,
        allowsClassHours);
  }

  public Agreement withInsuranceUntil(@Nullable LocalDate until) {
    return new Agreement(
        placeId,
        premisesOn,
        equipmentLoanOn,
        outOfSchoolOn,
        schoolCouncilOn,
        insuranceOn,
        until,
        reimbursementOn,
        allowsClassHours);
  }

  public Agreement withClassHours(boolean allows) {
    return new Agreement(
        placeId,
        premisesOn,
        equipmentLoanOn,
        outOfSchoolOn,
        schoolCouncilOn,
        insuranceOn,
        insuranceUntil,
        reimbursementOn,
        allows);
  }
}
