package org.passerelle.care.rights;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.care.rights.RightsHistory.RightsChanged;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsHandler;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.springframework.stereotype.Component;

/// «Les droits ont changé»: what exactly is asked at the next review, which this news brings forward.
@Component
class RightsNews implements NewsHandler {

    private final PathwayHistory history;

    RightsNews(PathwayHistory history) {
        this.history = history;
    }

    @Override
    public Set<NewsKind> kinds() {
        return Set.of(NewsKind.RIGHTS_CHANGED);
    }

    @Override
    public Choices choices(UUID pathwayId, NewsKind kind) {
        return Choices.NONE;
    }

    @Override
    public Said handle(UUID pathwayId, News news) {
        history.write(pathwayId, news, new RightsChanged());
        return new Said(PathwayMessage.RIGHTS_CHANGED, null, Map.of());
    }
}
