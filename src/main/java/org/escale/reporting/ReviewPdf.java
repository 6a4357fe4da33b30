package org.escale.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The review as a PDF to hand out, tagged for those who have it read aloud (PDF/UA). Its fonts are
 * embedded: the standard ones of PDF lack the narrow spaces of French numbers.
 */
@Component
class ReviewPdf {
  private static final String FAMILY = "Liberation Sans";

  private final ITemplateEngine templates;
  private final ReviewLabels labels;
  private final Words words;
  private final Authorities authorities;
  private final Clock clock;

  ReviewPdf(
      ITemplateEngine templates,
      ReviewLabels labels,
      Words words,
      Authorities authorities,
      Clock clock) {
    this.templates = templates;
    this.labels = labels;
    this.words = words;
    this.authorities = authorities;
    this.clock = clock;
  }

  byte[] of(Review review) {
    var pdf = new ByteArrayOutputStream();
    try {
      var builder =
          new PdfRendererBuilder()
              .useFastMode()
              .usePdfUaAccessibility(true)
              .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
              .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
              .withHtmlContent(page(review), null)
              .toStream(pdf);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private String page(Review review) {
    var authority = authorities.get();
    var context = new Context(LocaleContextHolder.getLocale());
    context.setVariable("review", review);
    context.setVariable("everything", Cut.EVERYTHING);
    context.setVariable("dimensions", Dimension.values());
    context.setVariable("states", SessionState.values());
    context.setVariable("labels", labels);
    context.setVariable("words", words);
    context.setVariable("authority", authority);
    context.setVariable("madeAt", words.instant(clock.instant(), authority.zone()));
    var style = "<style>" + text("templates/reporting/review-pdf.css") + "</style>";
    return templates.process("reporting/review-pdf", context).replace("</head>", style + "</head>");
  }

  private static InputStream font(String weight) {
    try {
      return new ClassPathResource("liberation/LiberationSans-" + weight + ".ttf").getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
