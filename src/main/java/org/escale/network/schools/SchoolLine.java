package org.escale.network.schools;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school as a line of a file tells of it; null where the file says nothing. */
record SchoolLine(
    int line,
    String uai,
    String name,
    @Nullable String kind,
    @Nullable String sector,
    @Nullable String state,
    String inseeCode,
    @Nullable String communeName,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Integer pupils,
    @Nullable Integer classes,
    @Nullable LocalDate sourceDate) {}
