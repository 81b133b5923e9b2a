package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.calls.NextCall.ToCall;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.privacy.ReadAudit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Two people who call at the same time are not shown the same person.
@WholeApplication
class NextCallTests {

    private static final CurrentUser AMINA = TestUsers.named("mediatrice");
    private static final CurrentUser KARIM = TestUsers.named("mediateur");

    @LocalServerPort
    private int port;

    @Autowired
    private NextCall next;

    @Autowired
    private JdbcClient database;

    private Set<UUID> tasks;

    @BeforeEach
    void twoPeopleToCall() {
        Api api = Api.at(port, "mediatrice");
        List<String> pathways =
                List.of(api.pathway(api.person("Feven", "fra")), api.pathway(api.person("Saba", "fra")));
        pathways.forEach(pathway -> {
            api.answer(pathway, "Task_RightsInterview");
            api.answer(pathway, "Task_CallPractice");
            api.answer(pathway, "Task_BookAppointment");
            api.answer(pathway, "Task_PrepareEscort");
        });
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        tasks = new HashSet<>();
        pathways.forEach(pathway -> tasks.add(UUID.fromString(api.task(pathway, "Task_FollowUpCall"))));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoIsShownToOneIsPassedOverForTheOthers() {
        UUID first = shown(AMINA, tasks).task().id();
        ToCall second = shown(KARIM, tasks);

        assertThat(second.task().id()).isNotEqualTo(first);
        assertThat(second.shownTo()).isNull();
        assertThat(shown(AMINA, tasks).task().id())
                .as("shown again to the same")
                .isEqualTo(first);
    }

    @Test
    void whoIsLeftForLaterIsFreeForTheOthers() {
        UUID later = shown(AMINA, tasks).task().id();
        UUID now = shown(AMINA, without(later)).task().id();

        assertThat(shown(KARIM, tasks).task().id()).isEqualTo(later).isNotEqualTo(now);
    }

    @Test
    void nobodyIsInvisibleWhileSomebodyElseHasThemInFrontOfThem() {
        UUID only = shown(AMINA, tasks).task().id();

        ToCall shown = shown(KARIM, Set.of(only));

        assertThat(shown.task().id()).isEqualTo(only);
        assertThat(shown.shownTo()).isEqualTo("mediatrice");
    }

    @Test
    void whoeverLeavesWithoutAnAnswerFreesThePersonAfterSomeMinutes() {
        UUID first = shown(AMINA, tasks).task().id();
        database.sql("update shown_call set until = now() where task_id = ?")
                .param(first)
                .update();

        ToCall shown = shown(KARIM, Set.of(first));

        assertThat(shown.task().id()).isEqualTo(first);
        assertThat(shown.shownTo()).isNull();
    }

    /// Passing over those that other tests left; each look is a request of its own.
    private ToCall shown(CurrentUser user, Set<UUID> among) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(ReadAudit.class.getName(), new ArrayList<>());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Set<UUID> others = new HashSet<>(database.sql("select id from task where state = 'OPEN'")
                .query(UUID.class)
                .list());
        others.removeAll(among);
        return next.next("CASO", others, user).orElseThrow();
    }

    private Set<UUID> without(UUID task) {
        Set<UUID> rest = new HashSet<>(tasks);
        rest.remove(task);
        return rest;
    }
}
