package org.passerelle.care.practices;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The directory, or what is filtered of it, to take along: for a spreadsheet, or for another Passerelle.
@PageController
class ExportScreens {

    private static final int FLUSHED_EACH = 500;

    private final DirectoryExport export;
    private final Communes communes;
    private final Clock clock;

    ExportScreens(DirectoryExport export, Communes communes, Clock clock) {
        this.export = export;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping("/practices/export")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute("filters") PracticeScreens.Filters filters,
            HttpServletResponse response)
            throws IOException {
        DirectoryQuery asked = filters.query(null, PageOf.MAX_LIMIT, communes);
        switch (format) {
            case "csv" -> csv(asked, begun(response, "csv", "text/csv;charset=UTF-8"));
            case "xlsx" ->
                xlsx(
                        asked,
                        begun(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
            default -> throw new InvalidInput("format", "export.format", format);
        }
    }

    private OutputStream begun(HttpServletResponse response, String ending, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("cabinets-" + LocalDate.now(clock) + "." + ending)
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    /// As French spreadsheets open it: semicolons, and a mark that it is UTF-8.
    private void csv(DirectoryQuery asked, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CsvWriter lines = CsvWriter.builder().fieldSeparator(';').build(text)) {
            export.write(asked, lines::writeRecord);
        }
    }

    private void xlsx(DirectoryQuery asked, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Passerelle", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cabinets");
            int[] row = {0};
            export.write(asked, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                if (++row[0] % FLUSHED_EACH == 0) {
                    sheet.flush();
                }
            });
        }
    }
}
