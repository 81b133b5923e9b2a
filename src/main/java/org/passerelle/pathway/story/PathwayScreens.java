package org.passerelle.pathway.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.pathway.CarePanels;
import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.NewPathway;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsWords;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayLine;
import org.passerelle.pathway.PathwayNews;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.passerelle.pathway.story.Story.Marks;
import org.passerelle.pathway.story.Story.Phase;
import org.passerelle.person.ContactBook;
import org.passerelle.person.ContactCard;
import org.passerelle.person.People;
import org.passerelle.person.PersonAccess;
import org.passerelle.person.RecentReaders;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A person with their pathways, one pathway in plain words and as a map, and the way into a new one.
@PageController
class PathwayScreens {

    private final Pathways pathways;
    private final PathwayAccess access;
    private final People people;
    private final Programmes programmes;
    private final PersonAccess personAccess;
    private final RecentReaders readers;
    private final ContactBook wishes;
    private final ContactCard contacts;
    private final Stories stories;
    private final CarePanels panels;
    private final PathwayNews news;
    private final NewsWords newsWords;
    private final DeployedModels models;
    private final Sentences sentences;
    private final Moments moments;

    PathwayScreens(
            Pathways pathways,
            PathwayAccess access,
            People people,
            Programmes programmes,
            PersonAccess personAccess,
            RecentReaders readers,
            ContactBook wishes,
            ContactCard contacts,
            Stories stories,
            CarePanels panels,
            PathwayNews news,
            NewsWords newsWords,
            DeployedModels models,
            Sentences sentences,
            Moments moments) {
        this.pathways = pathways;
        this.access = access;
        this.people = people;
        this.programmes = programmes;
        this.personAccess = personAccess;
        this.readers = readers;
        this.wishes = wishes;
        this.contacts = contacts;
        this.stories = stories;
        this.panels = panels;
        this.news = news;
        this.newsWords = newsWords;
        this.models = models;
        this.sentences = sentences;
        this.moments = moments;
    }

    /// As chosen, so that nothing is lost when something is wrong.
    record PathwayForm(@Nullable String programme, @Nullable String need) {}

    record Line(UUID id, Story.StandingMark standing, String detail) {}

    record Drawing(String processId, String words, String href, String done, String now, String late) {}

    record Choice(String processId, String words, boolean current) {}

    @GetMapping("/people/{id}")
    String person(@PathVariable UUID id, CurrentUser user, Model model) {
        model.addAttribute("person", people.get(id, user));
        model.addAttribute("seen", readers.line(id, user));
        model.addAttribute("wish", wishes.wish(id));
        if (!model.containsAttribute("wishErrors")) {
            model.addAttribute("wishErrors", Map.of());
        }
        contacts.show(id, user, model);
        personAccess.reads(user, id);
        model.addAttribute(
                "pathways", pathways.ofPerson(id, user).stream().map(this::line).toList());
        return "person/show";
    }

    private Line line(PathwayLine pathway) {
        String team = programmes.name(pathway.programme());
        return new Line(
                pathway.id(),
                stories.standing(pathway),
                sentences.say("pathway.line-detail", team, moments.day(pathway.startedAt())));
    }

    @GetMapping("/pathways/new")
    String ask(@RequestParam UUID person, CurrentUser user, Model model) {
        List<Programme> mine = access.programmes(user);
        String only = mine.size() == 1 ? mine.getFirst().code() : null;
        return show(person, new PathwayForm(only, ""), Map.of(), user, model);
    }

    @PostMapping("/pathways")
    String open(
            @RequestParam UUID personId,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(defaultValue = "false") boolean another,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            UUID id = pathways.open(new NewPathway(personId, programme, need, another), user);
            after.addFlashAttribute("told", sentences.say("pathway.opened"));
            return "redirect:/pathways/" + id;
        } catch (InvalidInput invalid) {
            return show(personId, new PathwayForm(programme, need), invalid.beside(sentences::problem), user, model);
        } catch (Conflict conflict) {
            model.addAttribute("already", conflict.args().getFirst());
            return show(personId, new PathwayForm(programme, need), Map.of(), user, model);
        }
    }

    private String show(UUID personId, PathwayForm form, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("person", people.get(personId, user));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("programmes", access.programmes(user));
        return "pathway/new";
    }

    @GetMapping("/pathways/{id}")
    String pathway(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(defaultValue = Pathways.PROCESS) String map,
            CurrentUser user,
            Model model) {
        if (done != null) {
            model.addAttribute("told", sentences.say("tasks.done"));
        }
        return show(id, map, user, model);
    }

    @PostMapping("/pathways/{id}/closure")
    String close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            pathways.close(id, reason, user);
            after.addFlashAttribute("told", sentences.say("pathway.closing"));
            return "redirect:/pathways/" + id;
        } catch (InvalidInput invalid) {
            model.addAttribute(
                    "closingError", sentences.problem(invalid.problems().getFirst()));
            return show(id, Pathways.PROCESS, user, model);
        }
    }

    /// As told, so that nothing is lost when something is wrong.
    @PostMapping("/pathways/{id}/news")
    String news(
            @PathVariable UUID id,
            @ModelAttribute PathwayNews.Told told,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            after.addFlashAttribute("told", newsWords.of(news.hear(id, told, user)));
            return "redirect:/pathways/" + id;
        } catch (InvalidInput invalid) {
            model.addAttribute("newsErrors", invalid.beside(sentences::problem));
            model.addAttribute("newsTold", told);
            return show(id, Pathways.PROCESS, user, model);
        }
    }

    private String show(UUID id, String map, CurrentUser user, Model model) {
        PathwayView pathway = pathways.get(id, user);
        var person = people.get(pathway.personId(), user);
        access.reads(user, pathway);
        List<Phase> strip = stories.strip(pathway);
        model.addAttribute("pathway", pathway);
        model.addAttribute("person", person);
        model.addAttribute("care", panels.of(id));
        model.addAttribute("story", stories.of(pathway, person.alias()));
        model.addAttribute("standing", stories.standing(pathway));
        model.addAttribute("strip", strip);
        model.addAttribute("map", drawing(pathway, map, strip));
        model.addAttribute("maps", maps(pathway, map));
        boolean open = pathway.state() != PathwayState.CLOSED;
        model.addAttribute("open", open);
        model.addAttribute("reasons", ClosedReason.values());
        model.addAttribute("news", open ? news.choices(id) : Map.of());
        model.addAttribute("tellers", News.Teller.values());
        return "pathway/show";
    }

    private @Nullable Drawing drawing(PathwayView pathway, String processId, List<Phase> strip) {
        String now = strip.stream().filter(Phase::now).map(Phase::words).collect(Collectors.joining(", "));
        Marks marks = stories.marks(pathway, processId);
        return models.latest(Kind.PROCESS, processId)
                .map(model -> new Drawing(
                        processId,
                        sentences.say("pathway.map.of", now),
                        "/pathways/maps/" + model.key(),
                        marks.done(),
                        marks.now(),
                        marks.late()))
                .orElse(null);
    }

    /// The whole pathway, and the phases it stands in, closer.
    private List<Choice> maps(PathwayView pathway, String current) {
        Stream<String> phases =
                pathway.waiting().stream().map(WaitingView::processId).distinct();
        return Stream.concat(Stream.of(Pathways.PROCESS), phases.filter(phase -> !phase.equals(Pathways.PROCESS)))
                .map(process -> new Choice(
                        process,
                        process.equals(Pathways.PROCESS)
                                ? sentences.say("pathway.map.whole")
                                : sentences.phase(process, process),
                        process.equals(current)))
                .toList();
    }

    /// A deployed version never changes: the browser may keep it.
    @GetMapping(path = "/pathways/maps/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> map(@PathVariable long key) {
        if (models.process(key).isEmpty()) {
            throw new NotFound("model", key);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(models.content(key));
    }
}
