package org.escale.network.inventory;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The receipt of a loan, to print and to sign by both; tagged for those who have it read aloud. */
@Component
class LoanReceipt {
  private static final String FAMILY = "Liberation Sans";

  private final ITemplateEngine templates;
  private final Words words;
  private final Authorities authorities;

  LoanReceipt(ITemplateEngine templates, Words words, Authorities authorities) {
    this.templates = templates;
    this.words = words;
    this.authorities = authorities;
  }

  byte[] of(Loan loan, List<LentItem> items) {
    var pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .usePdfUaAccessibility(true)
          .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
          .withHtmlContent(page(loan, items), null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private String page(Loan loan, List<LentItem> items) throws IOException {
    var context = new Context(LocaleContextHolder.getLocale());
    context.setVariable("loan", loan);
    context.setVariable("items", items);
    context.setVariable("words", words);
    context.setVariable("authority", authorities.get());
    var css =
        new ClassPathResource("templates/network/receipt-pdf.css")
            .getContentAsString(StandardCharsets.UTF_8);
    return templates
        .process("network/receipt-pdf", context)
        .replace("</head>", "<style>" + css + "</style></head>");
  }

  private static InputStream font(String weight) {
    try {
      return new ClassPathResource("liberation/LiberationSans-" + weight + ".ttf").getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
