package org.passerelle.platform.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.passerelle.platform.words.InLanguage;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/// Makes a PDF of a Thymeleaf page, with its fonts inside and nothing fetched from anywhere.
@Component
public class PdfPages {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    /// Family and file: together they set every script a person may be written to in.
    private static final Map<String, String> FONTS = Map.of(
            "Noto Sans", "NotoSans",
            "Noto Naskh Arabic", "NotoNaskhArabic",
            "Noto Sans Ethiopic", "NotoSansEthiopic",
            "Noto Sans Georgian", "NotoSansGeorgian");

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    PdfPages(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /// The template is well-formed XML and names its fonts: `font-family: 'Noto Sans'`, and behind it, where other
    /// scripts may come, `'Noto Naskh Arabic', 'Noto Sans Ethiopic', 'Noto Sans Georgian'`.
    ///
    /// @param model made in that language too, whatever the reader's is
    public byte[] print(String template, Locale language, Supplier<Map<String, Object>> model) {
        try (var _ = new InLanguage(language)) {
            return print(template, language, model.get());
        }
    }

    /// To look at, to print or to save under this name.
    public static ResponseEntity<byte[]> file(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.inline().filename(name).build()))
                .body(pdf);
    }

    private byte[] print(String template, Locale language, Map<String, Object> model) {
        Context said = new Context(language, model);
        // a page names beans as `@moments`
        said.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        String page = templates.process(template, said);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FONTS.forEach((family, file) -> {
            builder.useFont(() -> font(file + "_400Regular.ttf"), family, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> font(file + "_700Bold.ttf"), family, BOLD, FontStyle.NORMAL, true);
        });
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        // a page names no other file, and none is read but what is written into the page itself
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
