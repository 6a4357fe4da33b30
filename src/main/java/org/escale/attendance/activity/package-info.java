/**
 * What is known of those who came, in the words of the national activity model: its values, which
 * of its questions are asked, what was answered, the figures of it and its export. {@code
 * docs/activity-model.md} says how the two vocabularies meet.
 */
@NamedInterface("activity")
@NullMarked
package org.escale.attendance.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
