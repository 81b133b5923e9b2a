package org.passerelle.care.messages.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All texts that come with Passerelle, as the database has them.
@Execution(ExecutionMode.CONCURRENT)
class SeededTemplatesTests {

    private static final Set<String> LANGUAGES =
            Set.of("fra", "eng", "ara", "prs", "pus", "tir", "rus", "sqi", "kat", "som", "spa", "por");

    private record Row(
            MessageEvent event,
            ChannelKind channel,
            String language,
            @Nullable String subject,
            String body,
            @Nullable String reviewedBy) {

        Wording wording() {
            return new Wording(subject, body);
        }
    }

    private final List<Row> all = JdbcClient.create(TestDatabase.migrated().owner())
            .sql("select event, channel, language, subject, body, reviewed_by from message_template")
            .query(Row.class)
            .list();

    @Test
    void everyEventHasATextOnEachChannelInAllTwelveLanguages() {
        assertThat(all).hasSize(MessageEvent.values().length * ChannelKind.values().length * LANGUAGES.size());
        assertThat(all.stream().map(Row::language).collect(Collectors.toSet())).isEqualTo(LANGUAGES);
    }

    @Test
    void onlyFrenchAndEnglishWereReadByANativeReader() {
        assertThat(all).allSatisfy(row -> assertThat(row.reviewedBy() != null)
                .as(row.language())
                .isEqualTo(Set.of("fra", "eng").contains(row.language())));
    }

    @Test
    void everyTextWouldBeAcceptedFromASupervisor() {
        Map<String, Wording> french = all.stream()
                .filter(row -> row.language().equals("fra"))
                .collect(Collectors.toMap(row -> row.event() + " " + row.channel(), Row::wording));

        assertThat(all).allSatisfy(row -> assertThat(TemplateCheck.problems(
                        new MessageTemplate.Id(row.event(), row.channel(), row.language()),
                        row.wording(),
                        french.get(row.event() + " " + row.channel()),
                        ZonedDateTime.of(2026, 9, 23, 10, 30, 0, 0, ZoneId.of("Europe/Paris"))))
                .as("%s %s %s", row.event(), row.channel(), row.language())
                .isEmpty());
    }

    @Test
    void everyDayOfAYearFitsIntoTwoSegments() {
        ZonedDateTime first = ZonedDateTime.of(2026, 1, 1, 10, 30, 0, 0, ZoneId.of("Europe/Paris"));

        assertThat(all.stream().filter(row -> row.channel() == ChannelKind.SMS)).allSatisfy(row -> {
            for (int day = 0; day < 366; day++) {
                String text = Filling.of(
                                row.wording(), Facts.madeUp(first.plusDays(day)), ChannelKind.SMS, row.language())
                        .body();
                assertThat(SmsLength.segments(text)).as(text).isLessThanOrEqualTo(2);
            }
        });
    }

    @Test
    void noTextTellsWhoeverReadsThePhoneOfHealthPapersOrCover() {
        assertThat(all)
                .allSatisfy(row -> assertThat(row.wording().texts().flatMap(text -> ForbiddenWords.in(text).stream()))
                        .as(row.body())
                        .isEmpty());
    }
}
