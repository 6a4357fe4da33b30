package org.escale.portal.poster;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.escale.portal.nearby.Nearby;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The poster on an A4 page. It is set as large as fits on one: what a place is called and offers
 * may be long.
 */
@Component
class PosterPdf {
  private static final String FAMILY = "Liberation Sans";

  /** Classes of the page's body, each smaller than the one before. */
  private static final int SIZES = 5;

  private final ITemplateEngine templates;
  private final Authorities authorities;
  private final Nearby nearby;
  private final Words words;

  PosterPdf(ITemplateEngine templates, Authorities authorities, Nearby nearby, Words words) {
    this.templates = templates;
    this.authorities = authorities;
    this.nearby = nearby;
    this.words = words;
  }

  byte[] of(Poster poster) {
    byte[] pdf = {};
    for (int size = 0; size < SIZES; size++) {
      pdf = set(page(poster, size));
      if (pages(pdf) == 1) break;
    }
    return pdf;
  }

  private static byte[] set(String page) {
    var pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .usePdfUaAccessibility(true)
          .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
          .withHtmlContent(page, null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(Poster poster, int size) {
    LocalDate today = nearby.today();
    var context = new Context(LocaleContextHolder.getLocale());
    context.setVariable("poster", poster);
    context.setVariable("spot", poster.spot());
    context.setVariable("size", size);
    context.setVariable("today", today);
    context.setVariable("words", words);
    context.setVariable("authority", authorities.get());
    try {
      var css =
          new ClassPathResource("templates/portal/poster-pdf.css")
              .getContentAsString(StandardCharsets.UTF_8);
      return templates
          .process("portal/poster-pdf", context)
          .replace("</head>", "<style>" + css + "</style></head>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font(String weight) {
    try {
      return new ClassPathResource("liberation/LiberationSans-" + weight + ".ttf").getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
