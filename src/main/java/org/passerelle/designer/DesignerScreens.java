package org.passerelle.designer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.camunda.models.DeployedModels.Model;
import org.passerelle.camunda.models.ProcessModel;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.web.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is deployed, and a look at each model.
@PageController
@RequestMapping("/models")
class DesignerScreens {

    private final DeployedModels models;

    DesignerScreens(DeployedModels models) {
        this.models = models;
    }

    record Group(Kind kind, List<Model> models) {}

    @GetMapping
    String list(org.springframework.ui.Model page) {
        List<Model> latest = models.latest();
        page.addAttribute(
                "groups",
                Stream.of(Kind.values())
                        .map(kind -> new Group(
                                kind,
                                latest.stream()
                                        .filter(model -> model.kind() == kind)
                                        .toList()))
                        .filter(group -> !group.models().isEmpty())
                        .toList());
        return "designer/list";
    }

    @GetMapping("/{key}")
    String show(@PathVariable long key, org.springframework.ui.Model page) {
        Model model = find(key);
        page.addAttribute("model", model);
        page.addAttribute("source", models.content(key));
        page.addAttribute("steps", model.kind() == Kind.PROCESS ? steps(key) : Map.of());
        return "designer/show";
    }

    @GetMapping(path = "/{key}/source", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> source(@PathVariable long key) {
        find(key);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(models.content(key));
    }

    private Map<String, String> steps(long key) {
        return models.process(key)
                .map(ProcessModel::elementNames)
                .<Map<String, String>>map(TreeMap::new)
                .orElse(Map.of());
    }

    private Model find(long key) {
        return models.latest().stream()
                .filter(model -> model.key() == key)
                .findFirst()
                .orElseThrow(() -> new NotFound("model", key));
    }
}
