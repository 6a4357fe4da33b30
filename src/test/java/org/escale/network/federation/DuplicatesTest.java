package org.escale.network.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.escale.EscaleTest;
import org.escale.network.NetworkWorld;
import org.escale.network.PlaceRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Other operators’ places are told from ours. */
@EscaleTest
class DuplicatesTest extends WithAFeed {
  @Autowired Duplicates duplicates;
  @Autowired TransactionTemplate transaction;

  @Test
  void duplicates_are_proposed_decided_and_undone_and_a_duplicate_is_not_published() {
    var library = NetworkWorld.library();
    transaction.executeWithoutResult(t -> places.add(library));
    apply(
        """
        id,pivot,nom,commune,code_postal,adresse,date_maj,services,latitude,longitude
        x,43493312300029,Mediatheque de l'Etang,Denain,59220,1 place inventée,2026-11-01,Accès internet et matériel informatique,50.3301,3.3901
        y,43493312300029,Espace jeunes,Denain,59220,9 place inventée,2026-11-01,Accès internet et matériel informatique,50.34,3.39
        """);
    var pair = duplicates.proposed();
    assertThat(pair).hasSize(1);
    var other = named("Mediatheque de l'Etang");
    assertThat(List.of(pair.getFirst().one(), pair.getFirst().other()))
        .containsExactlyInAnyOrder(library.id(), other.id());
    assertThat(duplicates.same(other.id(), library.id(), "a@essai.test")).isTrue();
    assertThat(places.get(other.id()).published()).isFalse();
    assertThat(duplicates.proposed()).isEmpty();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                t -> places.change(other.id(), place -> place.withPublished(true))))
        .isInstanceOf(PlaceRefusal.Duplicate.class);
    duplicates.undoSame(other.id());
    assertThat(places.get(other.id()).published()).isTrue();
    duplicates.different(other.id(), library.id(), "a@essai.test");
    assertThat(duplicates.proposed()).isEmpty();
    duplicates.undoDifferent(library.id(), other.id());
    assertThat(duplicates.proposed()).hasSize(1);
  }
}
