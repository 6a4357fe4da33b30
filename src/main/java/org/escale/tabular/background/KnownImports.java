package org.escale.tabular.background;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of long imports that the modules contribute. */
@Component
class KnownImports {
  private final ObjectProvider<LongImport> imports;

  KnownImports(ObjectProvider<LongImport> imports) {
    this.imports = imports;
  }

  Optional<LongImport> find(String kind) {
    return imports.stream().filter(known -> known.kind().equals(kind)).findFirst();
  }

  LongImport get(String kind) {
    return find(kind).orElseThrow(() -> new IllegalArgumentException("no import of " + kind));
  }
}
