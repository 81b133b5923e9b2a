package org.passerelle.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.passerelle.care.practices.imports.AnnuaireLines;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.Product;

/// How fast a list of practices is read into the directory, and what memory it takes, for 300,000 lines: as the
/// public directory has them, where one of a hundred is for us; the worst there can be, all of them for us and new;
/// and the same again.
final class ImportBench {

    private static final int LINES = 300_000;
    private static final String MAPPING = "{}";

    private ImportBench() {}

    static void measure(Path folder) throws Exception {
        Path list = folder.resolve("list.csv");
        write(list);
        try (Product product =
                Product.measured(Files.createDirectory(folder.resolve("product")), "--passerelle.demo-story=false")) {
            product.start();
            Api supervisor = Api.at(product.port(), "superviseuse");
            Path annuaire = folder.resolve("annuaire.txt");
            writeAnnuaire(annuaire);
            load("the Annuaire Santé", "annuaire-sante", product, supervisor, annuaire);
            load("a list all new", "csv", product, supervisor, list);
            load("the same list again", "csv", product, supervisor, list);
        }
    }

    private static void load(String name, String source, Product product, Api supervisor, Path list) throws Exception {
        long begin = System.nanoTime();
        Answer begun = supervisor.upload(
                "practices/imports?dryRun=false&source=" + source, Files.readString(list), Map.of("mapping", MAPPING));
        long most = 0;
        Answer now = begun;
        while (now.text("state").equals("RUNNING")) {
            Thread.sleep(1_000); // each look is a sign-in, which is made to take its time
            most = Math.max(most, Benchmark.residentMegabytes(product.pid()));
            now = supervisor.get("practices/imports/" + begun.text("id"));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "BENCH  %s: %s, %d lines in %.1f s, %.0f lines/s, at most %d MB resident; created %s updated %s"
                        + " unchanged %s skipped %s refused %s%n",
                name,
                now.text("state"),
                LINES,
                seconds,
                LINES / seconds,
                most,
                now.body().path("created"),
                now.body().path("updated"),
                now.body().path("unchanged"),
                now.body().path("skipped"),
                now.body().path("refusedCount"));
    }

    /// Every tenth a general practitioner, one of ten of these in Rouen.
    private static void writeAnnuaire(Path list) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(list)) {
            lines.write(AnnuaireLines.HEADER + "\n");
            for (int i = 0; i < LINES; i++) {
                AnnuaireLines line = AnnuaireLines.doctor("%011d".formatted(30_000_000_000L + i), "Nom " + i)
                        .with("Numéro Voie", String.valueOf(i))
                        .with("Téléphone", "0261%06d".formatted(i));
                if (i % 10 != 0) {
                    line.with("Code profession", "60").with("Code savoir-faire", "");
                }
                if (i % 100 != 0) {
                    line.with("Code postal", "13001")
                            .with("Code commune", "13201")
                            .with("Libellé commune", "Marseille");
                }
                lines.write(line + "\n");
            }
        }
    }

    private static void write(Path list) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(list)) {
            lines.write("name;communeInsee;address;phone;doctor;rpps\n");
            for (int i = 0; i < LINES; i++) {
                lines.write("Cabinet %d;76540;%d rue du Banc d'essai;0261%06d;Dr Nom %d;%011d%n"
                        .formatted(i / 2, i / 2, i / 2, i, 20_000_000_000L + i));
            }
        }
    }
}
