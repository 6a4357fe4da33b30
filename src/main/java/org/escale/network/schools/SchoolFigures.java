package org.escale.network.schools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say of a school beside the directory.
 *
 * @param rhythm "4-days" or "4.5-days" of class a week; null where it is not known
 * @param classTimes a week of class
 */
public record SchoolFigures(
    @Nullable Integer pupils,
    @Nullable Integer classes,
    @Nullable String rhythm,
    List<ClassTime> classTimes) {}
