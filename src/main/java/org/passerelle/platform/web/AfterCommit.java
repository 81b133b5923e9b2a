package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.passerelle.platform.words.InLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/// What an answer says of the engine, which hears of a change when it is committed. A request with an
/// `Idempotency-Key` is committed only when its answer is there: it would wait in vain for what comes of it.
@Component
public class AfterCommit {

    private static final String LATER = AfterCommit.class.getName();

    private final JsonMapper json;

    AfterCommit(JsonMapper json) {
        this.json = json;
    }

    /// The answer, asked for at once where nothing is left to commit.
    ///
    /// @param meanwhile what is remembered under the key until the answer is known
    public <T> T answer(T meanwhile, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return answer.get();
        }
        Locale locale = LocaleContextHolder.getLocale();
        Supplier<byte[]> body = () -> {
            try (var _ = new InLanguage(locale)) {
                return json.writeValueAsBytes(answer.get());
            }
        };
        RequestContextHolder.currentRequestAttributes().setAttribute(LATER, body, RequestAttributes.SCOPE_REQUEST);
        return meanwhile;
    }

    /// The body of the answer to a request that is committed; absent where it was known before.
    @SuppressWarnings("unchecked")
    static Optional<byte[]> of(HttpServletRequest request) {
        return Optional.ofNullable((Supplier<byte[]>) request.getAttribute(LATER))
                .map(Supplier::get);
    }
}
