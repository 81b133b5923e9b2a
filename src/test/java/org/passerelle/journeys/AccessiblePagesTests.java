package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.platform.web.PageController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// Each page, opened on a phone by somebody it is for: everybody can read and reach what is on it. Whoever adds a page
/// opens it here.
@WholeApplication
class AccessiblePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private DeployedModels models;

    @Autowired
    private JdbcClient database;

    private final Set<String> opened = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();
    private Phone phone;

    @BeforeEach
    void somebodysPhone() {
        phone = new Phone(port);
    }

    @AfterEach
    void noComplaintOfTheBrowser() {
        phone.close();
    }

    @Test
    void everybodyCanReadAndReachWhatIsOnAPage() {
        open("/sign-in");
        phone.signIn("statistiques");
        open("/");
        try (FilledPages pages = new FilledPages(port, database)) {
            phone.signIn("mediatrice");
            whatAMediatorSees(pages);
            phone.signIn("superviseuse");
            whatASupervisorSees(pages);
            whatSheSeesOfTheMoney(pages);
            phone.signIn("admin");
            whatAnAdminSees();
            phone.signIn("conceptrice");
            whatADesignerSees();
        }

        assertThat(complaints).isEmpty();
        assertThat(opened).isEqualTo(pages());
    }

    @Test
    void whatWentWrongCanBeReadToo() {
        phone.signIn("mediatrice");
        for (String wrong : List.of("/nothing-here", "/people/not-an-id", "/admin/accounts")) {
            Response answer = phone.page.navigate(phone.base + wrong);
            assertThat(answer.status()).as(wrong).isBetween(400, 404);
            look(wrong);
        }
        phone.forgetComplaints();

        assertThat(complaints).isEmpty();
    }

    private void whatAMediatorSees(FilledPages pages) {
        open("/tasks?scope=team");
        open("/calls");
        open("/people");
        open("/people/search");
        open("/people/new");
        open("/people/{id}", pages.person);
        open("/people/{id}/lifeboat-card", pages.person);
        open("/carte");
        open("/carte/merci");
        open("/adresser/{token}", pages.referralLink());
        open("/adresser/merci?ref=1A2B3C4D");
        open("/referrals");
        open("/referrals/new");
        open("/referrals/links?practice={practice}", pages.first("practices"));
        open("/referrals/{id}", pages.referral());
        open("/pathways/new?person={person}", pages.person);
        open("/pathways/{id}", pages.pathway);
        open("/pathways/{id}/papers", pages.pathway);
        open("/pathways/{id}/escort", pages.pathway);
        open("/escorts");
        open("/escorts/plan");
        open("/escorts/companions");
        open("/absences");
        open("/appointments");
        open("/appointments/{id}", pages.appointment);
        open("/practices");
        open("/practices/rechecks");
        open("/practices/{id}", pages.first("practices"));
        open("/messages?show=ALL");
        open("/presence/prevention-sessions");
        open("/presence/permanences");
        open("/advocacy");
        open("/advocacy/partners/{id}", pages.partner);
        phone.page.navigate(phone.base + "/account");
        phone.page.locator("form[action='/account/calendar'] button").click();
        look("/account, a calendar's address just made");
        open("/account");
        forms();
    }

    /// Of another person at each step.
    private void forms() {
        Api mediator = Api.at(port, "mediatrice");
        String other = mediator.pathway(mediator.person("Yonas", "tir"));
        for (String step : List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment")) {
            open("/tasks/{id}", mediator.task(other, step));
            if (step.equals("Task_CallPractice")) {
                open("/tasks/at?pathway={pathway}&step={step}", other, step);
                open("/pathways/{id}/matches", other);
                open("/pathways/{id}/matches?all=true", other);
            }
            mediator.answer(other, step);
        }
        open("/tasks/{id}", mediator.task(other, "Task_ArrangeInterpreter"));
        open("/tasks/{id}", mediator.task(other, "Task_PrepareEscort"));
    }

    private void whatASupervisorSees(FilledPages pages) {
        open("/supervision");
        open("/supervision/way-card");
        open("/supervision/figures");
        open("/practices/new");
        open("/practices/{id}/edit", pages.first("practices"));
        open("/practices/imports");
        open("/practices/imports/{id}", pages.imported());
        open("/outreach/campaigns");
        open("/outreach/campaigns/new");
        open("/outreach/campaigns/{id}", pages.campaign);
        open("/tasks/{id}", pages.callOfTheCampaign());
        open("/closed-days");
        open("/messages");
        open("/messages/outbox");
        open("/messages/templates?language=ara");
        open("/messages/templates/{event}/{channel}/{language}", "BOOKED", "SMS", "ara");
    }

    private void whatSheSeesOfTheMoney(FilledPages pages) {
        open("/budget");
        open("/budget/lines/new");
        open("/budget/lines/{id}", pages.line());
        open("/budget/invoices");
        open("/budget/tariffs");
        open("/budget/tariffs/new");
        open("/budget/tariffs/{id}", pages.first("tariffs"));
        open("/tasks/{id}", pages.decisionWhoPays());
    }

    private void whatAnAdminSees() {
        open("/admin/accounts");
        open("/admin/accounts/new");
        open("/admin/accounts/{username}", "mediatrice");
        open("/admin/programmes");
        open("/admin/programmes/new");
        open("/admin/programmes/{code}", "CASO");
        open("/admin/communes");
        open("/admin/communes/new");
        open("/admin/communes/{insee}", "76540");
        open("/admin/ceilings");
        for (String kind : List.of("years", "delays")) {
            phone.page.navigate(phone.base + "/admin/ceilings");
            String row = phone.page
                    .locator("a[href^='/admin/ceilings/%s/']:not([href$='/new'])".formatted(kind))
                    .first()
                    .getAttribute("href");
            open("/admin/ceilings/{kind}/new", kind);
            open("/admin/ceilings/{kind}/{id}", kind, row.substring(row.lastIndexOf('/') + 1));
        }
    }

    private void whatADesignerSees() {
        open("/models");
        for (DeployedModels.Kind kind : DeployedModels.Kind.values()) {
            models.latest().stream()
                    .filter(model -> model.kind() == kind)
                    .findFirst()
                    .ifPresent(model -> open("/models/{key}", model.key()));
        }
    }

    private void open(String page, Object... values) {
        opened.add(page.replaceFirst("\\?.*", ""));
        String address = UriComponentsBuilder.fromUriString(page)
                .buildAndExpand(values)
                .encode()
                .toUriString();
        Response answer = phone.page.navigate(phone.base + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        look(page);
    }

    /// What is wrong comes with the page it is on.
    private void look(String page) {
        phone.page.waitForFunction("() => !document.querySelector('[aria-busy]')");
        Axe.complaints(phone.page).forEach(complaint -> complaints.add(page + ": " + complaint));
    }

    /// The addresses that the application answers with a page.
    private Set<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        AnnotatedElementUtils.hasAnnotation(entry.getValue().getBeanType(), PageController.class))
                .filter(entry -> entry.getValue().getReturnType().getParameterType() == String.class)
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
