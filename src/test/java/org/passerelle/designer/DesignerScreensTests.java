package org.passerelle.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WholeApplication
class DesignerScreensTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private DeployedModels models;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(application);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfModelIsListedAndShown(Kind kind) {
        var model = models.latest().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();

        assertThat(pages.get("conceptrice", "/models")).bodyText().contains("/models/" + model.key());
        assertThat(pages.get("conceptrice", "/models/" + model.key()))
                .hasStatusOk()
                .bodyText()
                .contains(model.name());
    }

    @Test
    void aModelThatIsNotThereIsSaidToBeUnknown() {
        assertThat(pages.get("conceptrice", "/models/1"))
                .hasStatus(404)
                .bodyText()
                .contains("Ce modèle n’existe pas, ou une version plus récente l’a remplacé.");
    }
}
