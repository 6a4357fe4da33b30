package org.escale.territory.register;

import java.util.Locale;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.XlsxWriter;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.escale.territory.TerritoryMap.Mark;
import org.escale.territory.TerritoryMaps;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The territory at a glance: figures, map, table. */
@Controller
@RequestMapping("/gestion/territoire")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class RegisterController {
  private final Communes communes;
  private final TerritoryMaps maps;
  private final CommuneSheet sheet;
  private final MessageSource messages;
  private final Words words;

  RegisterController(
      Communes communes,
      TerritoryMaps maps,
      CommuneSheet sheet,
      MessageSource messages,
      Words words) {
    this.communes = communes;
    this.maps = maps;
    this.sheet = sheet;
    this.messages = messages;
    this.words = words;
  }

  @GetMapping
  String show(
      @RequestParam(name = "tri", defaultValue = "nom") String column,
      @RequestParam(name = "ordre", defaultValue = "asc") String direction,
      Locale locale,
      Model model) {
    var all = communes.all();
    var order = CommuneOrder.of(column, direction);
    model.addAttribute("communes", order.sort(all));
    model.addAttribute("columns", CommuneOrder.COLUMNS);
    model.addAttribute("order", order);
    model.addAttribute("population", all.stream().mapToLong(Commune::population).sum());
    model.addAttribute("need", all.stream().mapToLong(Commune::need).sum());
    model.addAttribute("needsSet", all.stream().filter(c -> c.needSet() != null).count());
    if (!all.isEmpty()) {
      model.addAttribute(
          "map",
          maps.draw(messages.getMessage("territory.map.label", null, locale))
              .communes(commune -> mark(commune, locale))
              .build());
    }
    return "territory/register";
  }

  @GetMapping("/communes.csv")
  ResponseEntity<byte[]> csv(Locale locale) {
    return file(CsvWriter.write(sheet.of(communes.all(), locale)), CsvWriter.MEDIA_TYPE, "csv");
  }

  @GetMapping("/communes.xlsx")
  ResponseEntity<byte[]> xlsx(Locale locale) {
    return file(XlsxWriter.write(sheet.of(communes.all(), locale)), XlsxWriter.MEDIA_TYPE, "xlsx");
  }

  private Mark mark(Commune commune, Locale locale) {
    var said =
        messages.getMessage(
            "territory.map.commune",
            new Object[] {commune.name(), words.number(commune.population())},
            locale);
    return new Mark("", said, "/gestion/territoire/communes/" + commune.code());
  }

  private static ResponseEntity<byte[]> file(byte[] content, String type, String ending) {
    var disposition = ContentDisposition.attachment().filename("communes." + ending).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }
}
